import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import type { Thing } from '../api/things';
import { fitted, readable, shortTitle } from '../parts/text';
import { Drag } from './drag';
import { nodeAt, type Target } from './hit';
import { LabelLayer } from './labelLayer';
import type { Wanted } from './labels';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './model';
import type { Positions } from './layout';
import { Paint, type Look } from './paint';
import { ShapeProgram } from './shapes';

export interface Handlers {
  select: (id: string | undefined) => void;
  expand: (id: string) => void;
  pin: (id: string) => void;
}

const isCalm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long after the last movement labels look for places again. */
const restTime = 120;

/** How many pixels beside a node still count as on it: fingers are wider than a mouse's point. */
const slack = window.matchMedia('(pointer: coarse)').matches ? 12 : 3;

/** The drawing: a graph on a WebGL canvas and labels on another above it. */
export class Drawing {
  private readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  private readonly layer: LabelLayer;
  private readonly paint: Paint;
  private readonly drag: Drag;
  private readonly sizes: ResizeObserver;
  private readonly texts = new Map<string, string>();
  private rest: ReturnType<typeof setTimeout> | undefined;
  private ended = false;

  constructor(
    private readonly graph: DrawnGraph,
    container: HTMLElement,
    labels: HTMLCanvasElement,
    look: Look,
    private readonly handlers: Handlers,
  ) {
    this.layer = new LabelLayer(labels);
    this.paint = new Paint(graph, look);
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
      // Where the list stands in place of the drawing it has no room.
      allowInvalidContainer: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: ShapeProgram },
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableCameraRotation: false,
      doubleClickZoomingRatio: 1,
      zIndex: true,
      minEdgeThickness: 1.6,
      stagePadding: 40,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      nodeReducer: this.paint.node,
      edgeReducer: this.paint.edge,
    });
    // Sigma draws all nodes once more in colours of their own and waits for the graphics card to tell which is below the mouse. Here they are looked up.
    Object.assign(this.sigma, { getNodeAtPosition: (at: { x: number; y: number }) => nodeAt(this.targets(), at, slack) ?? null });
    this.drag = new Drag(this.sigma, graph);
    this.sizes = new ResizeObserver(() => this.sigma.resize().scheduleRefresh());
    this.sizes.observe(container);
    this.listen();
    window.addEventListener('themechange', this.repaint);
  }

  show(look: Look): void {
    this.paint.look = look;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Moves nodes to their places; the frame is kept once there is one, so that nothing jumps. */
  async settle(positions: Positions, isFirst: boolean): Promise<void> {
    const known = Object.fromEntries(Object.entries(positions).filter(([id]) => this.graph.hasNode(id)));
    if (isFirst || isCalm()) {
      this.graph.updateEachNodeAttributes((id, data) => ({ ...data, ...known[id] }));
    } else {
      await new Promise<void>(done => animateNodes(this.graph, known, { duration: 250, easing: 'quadraticInOut' }, done));
    }
    if (this.ended) return;
    this.sigma.refresh();
    if (isFirst) this.sigma.setCustomBBox(this.sigma.getBBox());
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, { duration: isCalm() ? 0 : 150 });
  }

  move(x: number, y: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ x: camera.x + x * camera.ratio * 0.1, y: camera.y + y * camera.ratio * 0.1 });
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    this.sigma.setCustomBBox(this.sigma.getBBox());
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, { duration: isCalm() ? 0 : 200 });
  }

  /** Brings a node to the middle. */
  centre(id: string): void {
    const data = this.sigma.getNodeDisplayData(id);
    if (data) void this.sigma.getCamera().animate({ x: data.x, y: data.y }, { duration: isCalm() ? 0 : 200 });
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.rest);
    this.sizes.disconnect();
    window.removeEventListener('themechange', this.repaint);
    this.sigma.kill();
  }

  private readonly repaint = () => {
    this.paint.readColours();
    this.sigma.refresh({ skipIndexation: true });
  };

  private listen(): void {
    const { sigma, drag } = this;
    // What is dragged over other nodes lights none of them: each would be a drawing of everything.
    sigma.on('enterNode', ({ node }) => {
      if (!drag.isOn) this.hover(node);
    });
    sigma.on('leaveNode', () => {
      if (!drag.isOn) this.hover(undefined);
    });
    sigma.on('clickNode', ({ node }) => {
      if (!drag.hasMoved) this.handlers.select(node);
    });
    sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.handlers.expand(node);
    });
    sigma.on('clickStage', () => {
      if (!drag.hasMoved) this.handlers.select(undefined);
    });
    sigma.on('downNode', ({ node }) => drag.start(node));
    sigma.on('downStage', () => drag.forget());
    sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
      if (!drag.isOn) return;
      drag.move(event);
      preventSigmaDefault();
      event.original.preventDefault();
    });
    const drop = () => {
      const node = drag.end();
      if (node !== undefined) this.handlers.pin(node);
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
    sigma.on('kill', () => drag.end());
    sigma.getCamera().on('updated', () => this.moves());
    sigma.on('afterRender', () => {
      if (drag.isOn && drag.hasMoved) this.moves();
      if (this.rest !== undefined && this.layer.hasLabels) this.layer.follow(id => this.placeOf(id), this.view(), this.paint.colour);
      else this.placeLabels();
    });
  }

  /** While something moves, labels go with their nodes; when it rests, they look for places again. */
  private moves(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      if (!this.ended) this.placeLabels();
    }, restTime);
  }

  private hover(id: string | undefined): void {
    this.paint.hovered = id;
    this.sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer';
    this.sigma.refresh({ skipIndexation: true });
  }

  private view(): { width: number; height: number } {
    return this.sigma.getDimensions();
  }

  private placeOf(id: string): { x: number; y: number } | undefined {
    const data = this.graph.hasNode(id) ? this.sigma.getNodeDisplayData(id) : undefined;
    return data && !data.hidden ? this.sigma.framedGraphToViewport(data) : undefined;
  }

  private *targets(): Iterable<Target> {
    for (const id of this.graph.nodes()) {
      const data = this.sigma.getNodeDisplayData(id);
      if (!data || data.hidden) continue;
      yield { id, ...this.sigma.framedGraphToViewport(data), radius: this.sigma.scaleSize(data.size), zIndex: data.zIndex };
    }
  }

  private placeLabels(): void {
    const { width, height } = this.view();
    const wanted: Wanted[] = [];
    for (const { id, x, y, radius } of this.targets()) {
      if (x < 0 || y < 0 || x > width || y > height || this.paint.isFaded(id)) continue;
      const { thing, size, isPinned } = this.graph.getNodeAttributes(id);
      const isForced = this.paint.isFirst(id) || id === this.paint.hovered;
      const text = `${isPinned ? '⚑ ' : ''}${this.label(thing, isForced)}`;
      wanted.push({ id, text, x, y, radius, rank: size + this.graph.degree(id) / 50 + (isPinned ? 100 : 0), isForced });
    }
    this.layer.draw(wanted, { width, height }, this.paint.colour);
  }

  private label(thing: Thing, isWhole: boolean): string {
    const key = `${isWhole} ${thing.id}`;
    let text = this.texts.get(key);
    if (text === undefined) {
      const name = thing.kind === 'paper' && !isWhole ? shortTitle(thing.name) : readable(thing.name);
      this.texts.set(key, (text = fitted(name, isWhole ? 44 : 26)));
    }
    return text;
  }
}
