import type { Confidence, ConceptKind, EdgeKind } from '../../api/generated';
import { kindOfConcept, type Kind } from '../../api/things';

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
  evidence: { line: number; position: string }[];
  concept: { id: string; name: string; kind: ConceptKind; paperCount: number };
}

export interface ConceptEntry {
  id: string;
  name: string;
  kind: Kind;
  /** How sure the edge is, where that is worth a word. */
  note?: string;
  /** Where it was read. */
  title?: string;
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
          id: concept.id,
          name: concept.name,
          kind: kindOfConcept(concept.kind),
          // A paper only mentions what it mentions: there is nothing to be sure of.
          ...(confidence === 'PLAIN' && edge !== 'MENTIONS' ? { note: 'likely' } : {}),
          ...(evidence.length > 0
            ? { title: `Read in the note, ${evidence.map(place => `line ${place.line} (${place.position})`).join(', ')}` }
            : {}),
        })),
    }))
    .filter(group => group.things.length > 0);
}
