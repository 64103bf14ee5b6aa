import type { Confidence, EdgeKind } from '../../api/generated';
import { thingOf, type AnyNode, type Thing } from '../../api/things';
import type { Evidence } from '../../parts/places';
import { isLikely } from '../why/words';

const words: Partial<Record<EdgeKind, string>> = {
  PROPOSES: 'Proposes',
  ADDRESSES: 'Addresses',
  COMPARES_WITH: 'Compares with',
  BUILDS_ON: 'Builds on',
  EVALUATES_ON: 'Evaluates on',
  MENTIONS: 'Mentions',
};

interface PaperConcept {
  edge: EdgeKind;
  confidence: Confidence;
  evidence: Evidence[];
  concept: Extract<AnyNode, { __typename: 'Concept' }>;
}

export interface ConceptEntry extends Thing {
  /** How sure the edge is, where that is worth a word. */
  note?: 'likely';
  /** Where it was read, the most telling place first; empty where that is not known. */
  places: Evidence[];
}

/** The concepts of a paper by what it does with them, telling edges first, and in each those with most papers first, with how sure each is. */
export function conceptGroups(concepts: PaperConcept[]): { edge: EdgeKind; words: string; things: ConceptEntry[] }[] {
  return (Object.keys(words) as EdgeKind[])
    .map(edge => ({
      edge,
      words: words[edge] ?? edge,
      things: concepts
        .filter(entry => entry.edge === edge)
        .sort((one, other) => other.concept.paperCount - one.concept.paperCount)
        .map(({ concept, confidence, evidence }) => ({
          ...thingOf(concept),
          places: evidence,
          ...(isLikely({ kind: edge, confidence }) ? { note: 'likely' as const } : {}),
        })),
    }))
    .filter(group => group.things.length > 0);
}
