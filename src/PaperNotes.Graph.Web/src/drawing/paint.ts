import { colorToArray } from 'sigma/utils';
import { about } from '../api/things';
import { edgeLooks, isShown, type DrawnEdge, type DrawnGraph, type DrawnNode, type Filter } from './model';
import { ShapeProgram } from './shapes';

export interface Look extends Filter {
  selected: string | undefined;
  /** Nodes that are lit, as of a path or a search; the rest is faded. */
  lit: ReadonlySet<string>;
}

const names = 'paper method task dataset model topic place word text ground line faint accent edge edge-likely edge-other'.split(' ');

/** How nodes and edges look: by kind, by what is chosen, lit or below the mouse, in the colours of the page. */
export class Paint {
  hovered: string | undefined;
  private readonly colours = new Map<string, string>();

  constructor(
    private readonly graph: DrawnGraph,
    public look: Look,
  ) {
    this.readColours();
  }

  readColours(): void {
    const style = getComputedStyle(document.documentElement);
    for (const name of names) this.colours.set(name, style.getPropertyValue(`--${name}`).trim());
    const [red, green, blue] = colorToArray(this.colour('ground'));
    ShapeProgram.ground = [red / 255, green / 255, blue / 255];
  }

  readonly colour = (name: string): string => this.colours.get(name) ?? '#888888';

  /** Whether a node is named whatever room there is. */
  isFirst(id: string): boolean {
    return id === this.look.middle || id === this.look.selected;
  }

  isFaded(id: string): boolean {
    const focus = this.hovered ?? (this.look.lit.size > 0 ? undefined : this.look.selected);
    if (focus !== undefined && this.graph.hasNode(focus)) return id !== focus && !this.graph.areNeighbors(id, focus);
    return this.look.lit.size > 0 && !this.look.lit.has(id);
  }

  readonly node = (id: string, data: DrawnNode) => {
    const isFaded = this.isFaded(id);
    const isFirst = this.isFirst(id);
    return {
      x: data.x,
      y: data.y,
      size: data.size * (isFirst ? 1.5 : 1),
      shape: data.thing.kind,
      color: isFaded ? this.colour('line') : this.colour(about(data.thing.kind).colour),
      hidden: !isShown(data.thing, this.look),
      zIndex: isFirst ? 2 : isFaded ? 0 : 1,
    };
  };

  readonly edge = (id: string, data: DrawnEdge) => {
    const [from, to] = this.graph.extremities(id);
    const isFaded = this.isFaded(from) || this.isFaded(to);
    const look = edgeLooks[data.strength];
    const isLit = this.look.lit.has(from) && this.look.lit.has(to);
    return {
      size: isLit ? 4 : look.width,
      color: this.colour(isLit ? 'accent' : isFaded ? 'faint' : look.colour),
      zIndex: isLit ? 2 : data.strength === 'other' ? 0 : 1,
    };
  };
}
