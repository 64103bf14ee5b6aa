import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import { about } from '../api/things';
import { fitted, readable } from '../parts/text';
import { Drag } from './drag';
import { LabelLayer } from './labelLayer';
import type { Wanted } from './labels';
import { edgeLooks, isShown, type DrawnEdge, type DrawnGraph, type DrawnNode, type Filter } from './model';
import type { Positions } from './layout';
import { ShapeProgram } from './shapes';

export interface Look extends Filter {
  selected: string | undefined;
  /** Nodes that are lit, as of a path or a search; the rest is faded. */
  lit: ReadonlySet<string>;
}

export interface Handlers {
  select: (id: string | undefined) => void;
  expand: (id: string) => void;
  pin: (id: string) => void;
}

const colourNames = 'paper method task dataset model topic place word text ground line faint soft accent'.split(' ');

const isCalm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The drawing: a graph on a WebGL canvas and labels on another above it. */
export class Drawing {
  private readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  private readonly layer: LabelLayer;
  private hovered: string | undefined;
  private readonly texts = new Map<string, string>();
  private colours = new Map<string, string>();
  private ended = false;

  constructor(
    private readonly graph: DrawnGraph,
    container: HTMLElement,
    labels: HTMLCanvasElement,
    private look: Look,
    private readonly handlers: Handlers,
  ) {
    this.layer = new LabelLayer(labels);
    this.readColours();
    this.sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: ShapeProgram },
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableCameraRotation: false,
      doubleClickZoomingRatio: 1,
      zIndex: true,
      minEdgeThickness: 1.5,
      stagePadding: 40,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      nodeReducer: (id, data) => this.nodeLook(id, data),
      edgeReducer: (id, data) => this.edgeLook(id, data),
    });
    this.listen();
    window.addEventListener('themechange', this.repaint);
  }

  show(look: Look): void {
    this.look = look;
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

  /** Where a node is on the screen, for tests and for the picture. */
  place(id: string): { x: number; y: number } {
    return this.sigma.graphToViewport(this.graph.getNodeAttributes(id));
  }

  end(): void {
    this.ended = true;
    window.removeEventListener('themechange', this.repaint);
    this.sigma.kill();
  }

  private readonly repaint = () => {
    this.readColours();
    this.sigma.refresh({ skipIndexation: true });
  };

  private readColours(): void {
    const style = getComputedStyle(document.documentElement);
    for (const name of colourNames) {
      this.colours.set(name, style.getPropertyValue(`--${name}`).trim());
    }
  }

  private colour(name: string): string {
    return this.colours.get(name) ?? '#888888';
  }

  private isFaded(id: string): boolean {
    const focus = this.hovered ?? (this.look.lit.size > 0 ? undefined : this.look.selected);
    if (focus !== undefined && this.graph.hasNode(focus)) return id !== focus && !this.graph.areNeighbors(id, focus);
    return this.look.lit.size > 0 && !this.look.lit.has(id);
  }

  private nodeLook(id: string, data: DrawnNode) {
    const isFaded = this.isFaded(id);
    const isFirst = id === this.look.middle || id === this.look.selected;
    return {
      x: data.x,
      y: data.y,
      size: data.size * (isFirst ? 1.5 : 1),
      shape: data.thing.kind,
      color: isFaded ? this.colour('line') : this.colour(about(data.thing.kind).colour),
      hidden: !isShown(data.thing, this.look),
      zIndex: isFirst ? 2 : isFaded ? 0 : 1,
    };
  }

  private edgeLook(id: string, data: DrawnEdge) {
    const [from, to] = this.graph.extremities(id);
    const isFaded = this.isFaded(from) || this.isFaded(to);
    const look = edgeLooks[data.strength];
    const isLit = this.look.lit.has(from) && this.look.lit.has(to);
    return {
      size: isLit ? 4 : look.width,
      color: this.colour(isLit ? 'accent' : isFaded ? 'faint' : look.colour),
      zIndex: isLit ? 2 : data.strength === 'other' ? 0 : 1,
    };
  }

  private listen(): void {
    const { sigma } = this;
    const drag = new Drag(sigma, this.graph);
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
    sigma.on('afterRender', () => this.drawLabels());
  }

  private label(name: string, width: number): string {
    const key = `${width} ${name}`;
    let text = this.texts.get(key);
    if (text === undefined) this.texts.set(key, (text = fitted(readable(name), width)));
    return text;
  }

  private hover(id: string | undefined): void {
    this.hovered = id;
    this.sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer';
    this.sigma.refresh({ skipIndexation: true });
  }

  private drawLabels(): void {
    const { width, height } = this.sigma.getDimensions();
    const wanted: Wanted[] = [];
    this.graph.forEachNode((id, { thing, size }) => {
      const data = this.sigma.getNodeDisplayData(id);
      if (!data || data.hidden || this.isFaded(id)) return;
      const { x, y } = this.sigma.framedGraphToViewport(data);
      if (x < 0 || y < 0 || x > width || y > height) return;
      const isForced = id === this.look.middle || id === this.look.selected || id === this.hovered;
      const radius = this.sigma.scaleSize(data.size);
      wanted.push({
        text: this.label(thing.name, isForced ? 44 : 26),
        x,
        y,
        radius,
        rank: size + this.graph.degree(id) / 50,
        isForced,
      });
    });
    this.layer.draw(wanted, { width, height }, name => this.colour(name));
  }
}
