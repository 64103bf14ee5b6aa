import type { CloseQuery } from '../../api/generated';
import { kindOfConcept, thingOf, type Thing } from '../../api/things';

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

export function closeThings(answer: CloseQuery): CloseThing[] {
  const node = answer.node;
  if (node?.__typename === 'Paper') {
    return (node.relatedPapers ?? []).map(({ paper, score, because }) => ({
      thing: { id: paper.id, kind: 'paper', name: paper.title, papers: 1, venue: paper.venue.key },
      score,
      reasons: because.map(reason => ({ thing: thingOf(reason.node), weight: reason.weight, isLink: reason.isLink })),
    }));
  }
  if (node?.__typename === 'Concept') {
    return (node.relatedMethods ?? []).map(({ method, score, because }) => ({
      thing: { id: method.id, kind: kindOfConcept(method.kind), name: method.name, papers: method.paperCount },
      score,
      reasons: because.map(reason => ({ thing: thingOf(reason.node), weight: reason.weight, isLink: reason.isLink })),
    }));
  }
  return [];
}

export interface Placed {
  row: CloseThing;
  x: number;
  y: number;
  width: number;
}

/** Places close things around the middle of a square: the closer, the nearer; lines as thick as the closeness. */
export function placed(rows: CloseThing[], size: number): Placed[] {
  const most = rows[0]?.score ?? 1;
  const shown = rows.slice(0, 12);
  return shown.map((row, index) => {
    const share = Math.sqrt(row.score / most);
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / shown.length;
    const radius = size * (0.42 - 0.2 * share + (index % 2 === 1 ? 0.05 : 0));
    return {
      row,
      x: size / 2 + radius * Math.cos(angle) * 0.92,
      y: size / 2 + radius * Math.sin(angle),
      width: 1 + 7 * (row.score / most),
    };
  });
}
