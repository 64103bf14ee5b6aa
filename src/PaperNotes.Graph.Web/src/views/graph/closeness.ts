import type { EdgeKind, JoinsQuery } from '../../api/generated';
import type { Thing } from '../../api/things';
import type { Surroundings } from '../../drawing/model';
import type { CloseThing } from '../node/close';

/** How many of the things that a close one shares are drawn with it. */
const reasonsEach = 3;

/** What explains closeness: the node itself, those close to it, and of each the heaviest things that both share. */
export function explaining(middle: Thing, rows: CloseThing[]): Thing[] {
  const things = new Map([[middle.id, middle]]);
  for (const { thing } of rows) things.set(thing.id, thing);
  for (const { reasons } of rows) {
    for (const reason of reasons.filter(({ isLink }) => !isLink).slice(0, reasonsEach)) things.set(reason.thing.id, reason.thing);
  }
  return [...things.values()];
}

/** The papers among them, whose edges are asked for: every edge that explains starts or ends at a paper. */
export const papersAmong = (things: Thing[]): string[] => things.filter(({ kind }) => kind === 'paper').map(({ id }) => id);

/** The drawing of it: the edges of the graph among these things, without things that only likely edges join where only sure ones are wanted. */
export function joined(things: Thing[], { nodes }: JoinsQuery, isSureOnly: boolean): Surroundings {
  const known = new Set(things.map(({ id }) => id));
  const edges: Surroundings['edges'] = [];
  for (const paper of nodes) {
    if (paper?.__typename !== 'Paper') continue;
    const add = (kind: EdgeKind, ids: string[]) =>
      ids.filter(id => known.has(id)).forEach(to => edges.push({ from: paper.id, kind, confidence: 'STRONG', to }));
    for (const { edge, confidence, concept } of paper.concepts) {
      if (known.has(concept.id) && !(isSureOnly && confidence === 'PLAIN'))
        edges.push({ from: paper.id, kind: edge, confidence, to: concept.id });
    }
    add('RELATED_TO', idsOf(paper.linkedPapers));
    add('HAS_TOPIC', idsOf(paper.topics));
    add('AUTHORED_BY', idsOf(paper.authors));
    add('IN_AREA', [paper.area.id]);
    add('PUBLISHED_IN', [paper.venue.id]);
  }
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: things.filter(({ id }, at) => at === 0 || ends.has(id)), edges };
}

const idsOf = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id);
