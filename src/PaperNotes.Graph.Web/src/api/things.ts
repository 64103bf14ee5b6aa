import type { ConceptKind, EdgeKind, ThingFragment } from './generated';

/** A node as operations ask for it in rows and drawings. */
export type AnyNode = ThingFragment;

/** What a thing is, as people call it; colours, shapes and the order of groups go by it. */
export type Kind = 'paper' | 'method' | 'dataset' | 'task' | 'model' | 'topic' | 'venue' | 'area' | 'author' | 'word';

/** A node of any kind, ready to show. */
export interface Thing {
  id: string;
  kind: Kind;
  name: string;
  /** Its papers; 1 for a paper. */
  papers: number;
  /** The venue of a paper. */
  venue?: string;
}

export const kinds: { kind: Kind; one: string; many: string; colour: string }[] = [
  { kind: 'paper', one: 'Paper', many: 'Papers', colour: 'paper' },
  { kind: 'method', one: 'Method', many: 'Methods', colour: 'method' },
  { kind: 'dataset', one: 'Data set', many: 'Data sets', colour: 'dataset' },
  { kind: 'task', one: 'Task', many: 'Tasks', colour: 'task' },
  { kind: 'model', one: 'Model', many: 'Models', colour: 'model' },
  { kind: 'venue', one: 'Venue', many: 'Venues', colour: 'place' },
  { kind: 'area', one: 'Area', many: 'Areas', colour: 'place' },
  { kind: 'topic', one: 'Topic', many: 'Topics', colour: 'topic' },
  { kind: 'author', one: 'Author', many: 'Authors', colour: 'place' },
  { kind: 'word', one: 'Keyword', many: 'Keywords', colour: 'word' },
];

const byKind = new Map(kinds.map(entry => [entry.kind, entry]));

export function about(kind: Kind): (typeof kinds)[number] {
  const entry = byKind.get(kind);
  if (!entry) throw new Error(`No kind ${kind}.`);
  return entry;
}

const conceptKinds: Record<ConceptKind, Kind> = {
  METHOD: 'method',
  DATASET: 'dataset',
  TASK: 'task',
  MODEL: 'model',
  KEYWORD: 'word',
  TERM: 'word',
};

const typeKinds: Record<Exclude<AnyNode['__typename'], 'Concept'>, Kind> = {
  Paper: 'paper',
  Venue: 'venue',
  Topic: 'topic',
  Area: 'area',
  Author: 'author',
  AreaPage: 'area',
};

export function thingOf(node: AnyNode): Thing {
  const { id, label: name } = node;
  if (node.__typename === 'Paper') return { id, kind: 'paper', name, papers: 1, venue: node.venue.key };
  const kind = node.__typename === 'Concept' ? conceptKinds[node.kind] : typeKinds[node.__typename];
  // An area page, which only an address that somebody wrote names here, has no count.
  return { id, kind, name, papers: node.__typename === 'AreaPage' ? 0 : node.paperCount };
}

/** Edges that say what a paper does with a thing, rather than that it names it. */
export const tellingEdges: EdgeKind[] = ['PROPOSES', 'ADDRESSES', 'COMPARES_WITH', 'EVALUATES_ON', 'BUILDS_ON', 'RELATED_TO', 'SAME_WORK'];

export const isTelling = (kind: EdgeKind): boolean => tellingEdges.includes(kind);

export const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** A count of the graph beside what an imported page says of it, which may be counted in another way. */
export const beside = (count: number, reported: number | null): string =>
  reported === null || reported === count
    ? count.toLocaleString('en')
    : reported > count
      ? `${count.toLocaleString('en')} of ${reported.toLocaleString('en')}`
      : `${count.toLocaleString('en')} (page: ${reported.toLocaleString('en')})`;
