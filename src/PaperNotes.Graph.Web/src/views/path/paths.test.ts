import { expect, it } from 'vitest';
import { pathsOf } from './paths';

const concept = (id: string) => ({ __typename: 'Concept' as const, id, label: id, kind: 'METHOD' as const, paperCount: 1 });
const path = (...ids: string[]) => ({
  length: ids.length - 1,
  nodes: ids.map(concept),
  edges: ids.slice(1).map((id, at) => ({ from: id, kind: 'MENTIONS' as const, confidence: 'PLAIN' as const, to: ids[at] ?? '' })),
});

it('gives each path once, with the direction of its edges', () => {
  const found = pathsOf({ from: concept('a'), to: concept('c'), telling: path('a', 'b', 'c'), people: null, any: path('a', 'b', 'c') });

  expect(found).toHaveLength(1);
  expect(found[0]?.steps).toEqual([
    { kind: 'MENTIONS', confidence: 'PLAIN', isForward: false },
    { kind: 'MENTIONS', confidence: 'PLAIN', isForward: false },
  ]);
});
