import type { EdgeKind, PlacesQuery, WhyQuery } from '../../api/generated';
import { thingOf, type Thing } from '../../api/things';
import type { Evidence } from '../../parts/places';
import { readable, shortened } from '../../parts/text';
import { reasonWords, verb } from './words';

/** Something that two nodes share. */
export interface Shared {
  thing: Thing;
  /** What it adds to the score; undefined where it adds nothing, as what is too common. */
  weight: number | undefined;
  words: string;
  /** Where the notes of two papers say so, of each the most telling place; empty where that is not known. */
  places: NotePlace[];
  /** A link between the two themselves; the thing is the second of them. */
  isLink: boolean;
}

/** A place in a note, and whose note it is. */
export interface NotePlace {
  evidence: Evidence;
  of: string;
}

export interface Why {
  from: Thing;
  to: Thing;
  /** The score of the two; undefined where neither is among the closest of the other. */
  score: number | undefined;
  shared: Shared[];
  /** Edges between the two themselves, in words. */
  direct: string[];
  /** Whether one has more neighbours than were looked at. */
  isTruncated: boolean;
}

interface Related {
  score: number;
  because: { weight: number; isLink: boolean; node: { id: string } }[];
}

type End = NonNullable<WhyQuery['from']>;

function placesOf(ends: (End | null)[], id: string): NotePlace[] {
  return ends.flatMap((end, at) => {
    const evidence = end?.__typename === 'Paper' ? end.concepts.find(entry => entry.concept.id === id)?.evidence[0] : undefined;
    return evidence ? [{ evidence, of: at === 0 ? 'first note' : 'second note' }] : [];
  });
}

/** What two nodes share, the heaviest first; null where one of them is not there. */
export function whyOf(answer: WhyQuery): Why | null {
  if (!answer.from || !answer.to) return null;
  const [from, to] = [thingOf(answer.from), thingOf(answer.to)];
  const evidence = evidenceFor(answer.from, to.id) ?? evidenceFor(answer.to, from.id);
  const weights = new Map(evidence?.because.filter(reason => !reason.isLink).map(reason => [reason.node.id, reason.weight]));
  const link = evidence?.because.find(reason => reason.isLink);
  const around = (answer.aroundFrom?.nodes ?? []).map(thingOf);
  const others = new Set((answer.aroundTo?.nodes ?? []).map(node => node.id));
  const firstEdges = edgesOf(from.id, answer.aroundFrom?.edges ?? []);
  const secondEdges = edgesOf(to.id, answer.aroundTo?.edges ?? []);
  const names: [string, string] = [shortened(readable(from.name), 40), shortened(readable(to.name), 40)];
  const shared: Shared[] = around
    .filter(thing => thing.id !== from.id && thing.id !== to.id && (others.has(thing.id) || weights.has(thing.id)))
    .map(thing => ({
      thing,
      weight: weights.get(thing.id),
      places: placesOf([answer.from, answer.to], thing.id),
      isLink: false,
      words: reasonWords({
        first: firstEdges.get(thing.id)?.kinds ?? [],
        second: secondEdges.get(thing.id)?.kinds ?? [],
        startsAtThing: firstEdges.get(thing.id)?.startsThere ?? false,
        names,
        isPaper: from.kind === 'paper',
      }),
    }))
    .concat(link ? [{ thing: to, weight: link.weight, words: linkWords(answer, from.id, to.id), places: [], isLink: true }] : [])
    .sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0) || one.thing.papers - other.thing.papers);
  const direct = (answer.aroundFrom?.edges ?? [])
    .filter(edge => isBetween(edge, from.id, to.id) && !(link && edge.kind === 'RELATED_TO'))
    .map(edge => (edge.from === from.id ? `${names[0]} ${verb(edge.kind)} ${names[1]}` : `${names[1]} ${verb(edge.kind)} ${names[0]}`));
  return {
    from,
    to,
    score: evidence?.score,
    shared,
    direct,
    isTruncated: (answer.aroundFrom?.truncated ?? false) || (answer.aroundTo?.truncated ?? false),
  };
}

/** Where the notes of shared papers speak of each of two concepts: by the id of the paper, of each concept the most telling place. */
export function placesIn(answer: PlacesQuery | undefined, { from, to }: Pick<Why, 'from' | 'to'>): Map<string, NotePlace[]> {
  const found = new Map<string, NotePlace[]>();
  for (const node of answer?.nodes ?? []) {
    if (node?.__typename !== 'Paper') continue;
    const places = [from, to].flatMap(end => {
      const evidence = node.concepts.find(entry => entry.concept.id === end.id)?.evidence[0];
      return evidence ? [{ evidence, of: shortened(readable(end.name), 40) }] : [];
    });
    found.set(node.id, places);
  }
  return found;
}

const isBetween = (edge: { from: string; to: string }, one: string, other: string): boolean =>
  (edge.from === one && edge.to === other) || (edge.from === other && edge.to === one);

function linkWords(answer: WhyQuery, one: string, other: string): string {
  const links = (answer.aroundFrom?.edges ?? []).filter(edge => edge.kind === 'RELATED_TO' && isBetween(edge, one, other));
  if (links.length !== 1) return 'their notes link to each other';
  return links[0]?.from === one ? 'the first note links to the second' : 'the second note links to the first';
}

function evidenceFor(end: End, other: string): Related | undefined {
  if (end.__typename === 'Paper') return end.relatedPapers?.find(related => related.paper.id === other);
  if (end.__typename === 'Concept') return end.relatedMethods?.find(related => related.method.id === other);
  return undefined;
}

function edgesOf(
  id: string,
  edges: { from: string; kind: EdgeKind; to: string }[],
): Map<string, { kinds: EdgeKind[]; startsThere: boolean }> {
  const found = new Map<string, { kinds: EdgeKind[]; startsThere: boolean }>();
  for (const edge of edges) {
    if (edge.from !== id && edge.to !== id) continue;
    const other = edge.from === id ? edge.to : edge.from;
    const entry = found.get(other) ?? { kinds: [], startsThere: edge.to === id };
    entry.kinds.push(edge.kind);
    found.set(other, entry);
  }
  return found;
}
