import Graph from 'graphology';
import type { Confidence, EdgeKind } from '../api/generated';
import { isTelling, type Kind, type Thing } from '../api/things';

export interface DrawnNode {
  thing: Thing;
  x: number;
  y: number;
  size: number;
  /** Stays where it is while the layout runs. */
  fixed: boolean;
  /** Put there, or held there, by the person. */
  isPinned: boolean;
}

export interface DrawnEdge {
  /** What joins the two, and how sure each is. */
  kinds: Partial<Record<EdgeKind, Confidence>>;
  /** Where the edge that told first starts. */
  from: string;
  strength: Strength;
}

/** How telling an edge is: `sure` and `likely` say what a paper does with a thing, `other` that it has or names it. */
export type Strength = 'sure' | 'likely' | 'other';

/** How edges are drawn, on the screen and in pictures: width in pixels, a colour of colours.css, the pull of the layout, and whether pictures have dashes. */
export const edgeLooks: Record<Strength, { width: number; colour: string; weight: number; isDashed: boolean }> = {
  sure: { width: 3, colour: 'edge', weight: 2, isDashed: false },
  likely: { width: 1.8, colour: 'edge-likely', weight: 1.5, isDashed: true },
  other: { width: 1.6, colour: 'edge-other', weight: 1, isDashed: false },
};

const strengthOf = (kinds: DrawnEdge['kinds']): Strength => {
  const telling = Object.entries(kinds).filter(([kind]) => isTelling(kind as EdgeKind));
  return telling.length === 0 ? 'other' : telling.some(([, confidence]) => confidence === 'STRONG') ? 'sure' : 'likely';
};

export interface Surroundings {
  nodes: Thing[];
  edges: { from: string; kind: EdgeKind; confidence: Confidence; to: string }[];
}

export type DrawnGraph = Graph<DrawnNode, DrawnEdge>;

export const newGraph = (): DrawnGraph => new Graph<DrawnNode, DrawnEdge>({ type: 'undirected', multi: false, allowSelfLoops: false });

/** The radius of a node in pixels: by the square root of its papers; papers are all alike. */
export function sizeOf(thing: Thing): number {
  return thing.kind === 'paper' ? 5 : Math.min(18, 4 + 1.1 * Math.sqrt(thing.papers));
}

/**
 * Adds what is not there yet. New nodes start around the node that was opened, or else in circles from the middle out, those with most edges
 * first, so that the same answer always begins the same picture. Gives the ids of the new nodes.
 */
export function merge(graph: DrawnGraph, { nodes, edges }: Surroundings, around?: string): string[] {
  const added = nodes.filter(thing => !graph.hasNode(thing.id));
  const middle = around !== undefined && graph.hasNode(around) ? graph.getNodeAttributes(around) : { x: 0, y: 0 };
  const isFirst = graph.order === 0;
  const reach = isFirst ? 100 : 30;
  added.forEach((thing, index) => {
    const turn = index * 2.399963;
    const radius = isFirst && index === 0 ? 0 : reach * Math.sqrt((index + 1) / added.length);
    graph.addNode(thing.id, {
      thing,
      x: middle.x + radius * Math.cos(turn),
      y: middle.y + radius * Math.sin(turn),
      size: sizeOf(thing),
      fixed: false,
      isPinned: false,
    });
  });
  for (const { from, kind, confidence, to } of edges) {
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const edge = graph.edge(from, to);
    const kinds = { ...(edge === undefined ? {} : graph.getEdgeAttribute(edge, 'kinds')), [kind]: confidence };
    if (edge === undefined) graph.addEdge(from, to, { kinds, from, strength: strengthOf(kinds) });
    else graph.mergeEdgeAttributes(edge, { kinds, strength: strengthOf(kinds) });
  }
  return added.map(thing => thing.id);
}

export interface Filter {
  /** Kinds that the legend has switched off. */
  off: ReadonlySet<Kind>;
  /** Nodes hidden one by one. */
  hidden: ReadonlySet<string>;
  /** Always shown. */
  middle: string;
}

export const isShown = (thing: Thing, filter: Filter): boolean =>
  thing.id === filter.middle || (!filter.off.has(thing.kind) && !filter.hidden.has(thing.id));

/** How many nodes each kind has, in the graph as it is. */
export function countsByKind(graph: DrawnGraph): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  graph.forEachNode((_, { thing }) => counts.set(thing.kind, (counts.get(thing.kind) ?? 0) + 1));
  return counts;
}
