import type { CloseQuery } from '../../api/generated';
import { thingOf, type AnyNode, type Thing } from '../../api/things';

/** Something that two share, or a link between the two themselves. */
export interface Reason {
  thing: Thing;
  weight: number;
  isLink: boolean;
}

/** Something close to the node of the page, with what both share. */
export interface CloseThing {
  thing: Thing;
  score: number;
  reasons: Reason[];
}

type Because = { weight: number; isLink: boolean; node: AnyNode }[];

export const reasonsOf = (because: Because): Reason[] =>
  because.map(({ node, weight, isLink }) => ({ thing: thingOf(node), weight, isLink }));

export function closeThings({ node }: CloseQuery): CloseThing[] {
  const found =
    node?.__typename === 'Paper'
      ? (node.relatedPapers ?? []).map(({ paper, ...rest }) => ({ ...rest, node: paper }))
      : node?.__typename === 'Concept'
        ? (node.relatedMethods ?? []).map(({ method, ...rest }) => ({ ...rest, node: method }))
        : [];
  return found.map(({ node, score, because }) => ({ thing: thingOf(node), score, reasons: reasonsOf(because) }));
}

export interface Placed {
  row: CloseThing;
  x: number;
  y: number;
  /** Of its line, in pixels. */
  thickness: number;
  /** Where its name stands, and how: all names stand in one circle around all nodes, so that none covers another. */
  text: { x: number; y: number; anchor: 'start' | 'end'; letters: number };
}

/** The drawing of what is close: its size, and how far the nearest, the farthest and their names are from the middle, in pixels. */
export interface Field {
  width: number;
  height: number;
  near: number;
  far: number;
  names: number;
}

const letterWidth = 8.4;

/** A drawing for so much room: names keep their size, the circle takes what they leave. */
export function fieldOf(width: number): Field {
  const names = Math.max(90, Math.min(240, width / 2 - Math.max(76, width * 0.2)));
  return {
    width,
    height: 2 * names + 72,
    near: 0.36 * names,
    far: names - 24,
    names,
  };
}

const mostPlaced = 14;

/** Places close things around the middle: the closer, the nearer, and the thicker the line. The nearest is right of the top. */
export function placed(rows: CloseThing[], field: Field): Placed[] {
  const shown = rows.slice(0, mostPlaced);
  const [most, least] = [shown[0]?.score ?? 1, shown.at(-1)?.score ?? 0];
  return shown.map((row, index) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * (index + 0.5)) / shown.length;
    const radius = field.near + (field.far - field.near) * (most > least ? (most - row.score) / (most - least) : 0);
    const [across, down] = [Math.cos(angle), Math.sin(angle)];
    return {
      row,
      x: field.width / 2 + radius * across,
      y: field.height / 2 + radius * down,
      thickness: 1 + 5 * (row.score / most),
      text: {
        x: field.width / 2 + field.names * across + Math.sign(across) * 4,
        y: field.height / 2 + field.names * down + 5 + 6 * down,
        anchor: across > 0 ? 'start' : 'end',
        letters: Math.min(28, Math.floor((field.width / 2 - field.names * Math.abs(across) - 8) / letterWidth)),
      },
    };
  });
}
