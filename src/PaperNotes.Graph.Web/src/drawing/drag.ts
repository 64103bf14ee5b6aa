import type Sigma from 'sigma';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './model';

/**
 * A node under way with the mouse. Sigma looks at each move of the mouse which node is below, and waits for the graphics card to say so; while a
 * node is dragged that is known, so that its moves end here. Fingers come by sigma's own events.
 */
export class Drag {
  hasMoved = false;
  private node: string | undefined;

  constructor(
    private readonly sigma: Sigma<DrawnNode, DrawnEdge>,
    private readonly graph: DrawnGraph,
  ) {}

  get isOn(): boolean {
    return this.node !== undefined;
  }

  start(node: string): void {
    this.node = node;
    this.hasMoved = false;
    window.addEventListener('mousemove', this.follow, { capture: true });
  }

  /** Moves the node to a place on the screen. */
  move(place: { x: number; y: number }): void {
    if (this.node === undefined) return;
    this.hasMoved = true;
    // An event of the graph would have sigma look at every node and edge again: only this node and its edges are written anew.
    Object.assign(this.graph.getNodeAttributes(this.node), this.sigma.viewportToGraph(place));
    this.sigma.refresh({ partialGraph: { nodes: [this.node], edges: this.graph.edges(this.node) }, skipIndexation: true, schedule: true });
  }

  /** The node that was moved, if one was. */
  end(): string | undefined {
    const { node } = this;
    window.removeEventListener('mousemove', this.follow, { capture: true });
    this.node = undefined;
    return this.hasMoved ? node : undefined;
  }

  /** A press beside all nodes. */
  forget(): void {
    this.hasMoved = false;
  }

  private readonly follow = (event: MouseEvent): void => {
    const { left, top } = this.sigma.getContainer().getBoundingClientRect();
    this.move({ x: event.clientX - left, y: event.clientY - top });
    event.stopPropagation();
    event.preventDefault();
  };
}
