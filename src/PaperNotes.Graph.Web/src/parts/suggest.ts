import { ask } from '../api/ask';
import { Suggest } from '../api/generated';
import { kinds, thingOf, type Kind, type Thing } from '../api/things';

export interface Group {
  kind: Kind;
  title: string;
  things: Thing[];
}

const mostOfKind = 4;
const longestText = 200;

/** What somebody may mean who has typed so much. */
export async function suggest(text: string, signal?: AbortSignal): Promise<Group[]> {
  const asked = text.slice(0, longestText);
  const answer = await ask(Suggest, { text: asked }, signal ? { signal } : {});
  return grouped(
    (answer.suggest ?? []).map(suggestion => thingOf(suggestion.node)),
    asked,
  );
}

/** The things in groups by kind, in each group in their order; the group that has the very name comes first. */
export function grouped(things: Thing[], text: string): Group[] {
  const isExact = (thing: Thing) => fold(thing.name) === fold(text);
  return kinds
    .map(({ kind, many }) => ({
      kind,
      title: many,
      things: things.filter(thing => thing.kind === kind).slice(0, mostOfKind),
    }))
    .filter(group => group.things.length > 0)
    .sort((one, other) => Number(other.things.some(isExact)) - Number(one.things.some(isExact)));
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

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
