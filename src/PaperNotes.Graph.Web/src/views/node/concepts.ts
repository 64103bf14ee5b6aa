import type { ConceptKind, EdgeKind } from '../../api/generated';
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
  concept: { id: string; name: string; kind: ConceptKind; paperCount: number };
}

/**
 * The concepts of a paper by what it does with them, telling edges first, and in each those with most papers first. How sure an edge is
 * (PaperConcept.confidence and evidence) belongs here once the schema has it.
 */
export function conceptGroups(
  concepts: PaperConcept[],
): { edge: EdgeKind; words: string; things: { id: string; name: string; kind: Kind }[] }[] {
  return (Object.keys(words) as EdgeKind[])
    .map(edge => ({
      edge,
      words: words[edge] ?? edge,
      things: concepts
        .filter(entry => entry.edge === edge)
        .sort((one, other) => other.concept.paperCount - one.concept.paperCount)
        .map(({ concept }) => ({ id: concept.id, name: concept.name, kind: kindOfConcept(concept.kind) })),
    }))
    .filter(group => group.things.length > 0);
}
