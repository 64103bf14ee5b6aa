import { ask } from '../api/ask';
import { Suggest, Vocabulary, type VocabularyQuery } from '../api/generated';
import { kindOfConcept, kinds, thingOf, type Kind, type Thing } from '../api/things';

export interface Group {
  kind: Kind;
  title: string;
  things: Thing[];
}

const mostOfKind = 4;
const longestText = 200;

/** What somebody may mean who has typed so much. The one place to change when the schema has a field of its own for it. */
export async function suggest(text: string, signal: AbortSignal): Promise<Group[]> {
  const asked = arxivIdIn(text) ?? text.slice(0, longestText);
  const [answer, vocabulary] = await Promise.all([ask(Suggest, { text: asked }, { signal }), ask(Vocabulary, {})]);
  const found: Thing[] = [
    ...(answer.search?.edges ?? []).map(edge => thingOf(edge.node)),
    ...(answer.concepts?.nodes ?? []).map(node => ({
      id: node.id,
      kind: kindOfConcept(node.kind),
      name: node.name,
      papers: node.paperCount,
    })),
    ...vocabularyThings(vocabulary).filter(thing => contains(thing.name, asked)),
  ];
  return grouped(found, asked);
}

/** Each thing once, in groups by kind; the group that has the very name comes first, and in each group the closest names. */
export function grouped(things: Thing[], text: string): Group[] {
  const once = [...new Map(things.map(thing => [thing.id, thing])).values()];
  const isExact = (thing: Thing) => fold(thing.name) === fold(text);
  return kinds
    .map(({ kind, many }) => ({
      kind,
      title: many,
      things: ranked(
        once.filter(thing => thing.kind === kind),
        text,
      ).slice(0, mostOfKind),
    }))
    .filter(group => group.things.length > 0)
    .sort((one, other) => Number(other.things.some(isExact)) - Number(one.things.some(isExact)));
}

function ranked(things: Thing[], text: string): Thing[] {
  const sought = fold(text);
  const rank = (thing: Thing) => {
    const name = fold(thing.name);
    return name === sought ? 0 : name.startsWith(sought) ? 1 : 2;
  };
  return [...things].sort((one, other) => rank(one) - rank(other) || (one.kind === 'paper' ? 0 : other.papers - one.papers));
}

/** The arXiv id in an address or text that is nothing but one. */
export function arxivIdIn(text: string): string | undefined {
  const match =
    /^\s*(?:https?:\/\/)?(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?\/?\s*$/i.exec(
      text,
    );
  return match?.[1];
}

/** Whether a text is an abstract rather than something to search for. */
export const isAbstract = (text: string): boolean => text.length >= 300 || /\S\s*[\r\n]+\s*\S/.test(text);

function vocabularyThings(vocabulary: VocabularyQuery): Thing[] {
  return [
    ...(vocabulary.venues?.nodes ?? []).map((node): Thing => ({ id: node.id, kind: 'venue', name: node.key, papers: node.paperCount })),
    ...(vocabulary.areas?.nodes ?? []).map((node): Thing => ({ id: node.id, kind: 'area', name: node.name, papers: node.paperCount })),
    ...(vocabulary.topics?.nodes ?? []).map((node): Thing => ({ id: node.id, kind: 'topic', name: node.name, papers: node.paperCount })),
  ];
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

const contains = (name: string, text: string) => fold(name).includes(fold(text));
