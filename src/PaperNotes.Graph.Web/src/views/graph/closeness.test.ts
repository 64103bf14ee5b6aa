import { describe, expect, it } from 'vitest';
import type { JoinsQuery } from '../../api/generated';
import type { Thing } from '../../api/things';
import type { CloseThing } from '../node/close';
import { explaining, joined, papersAmong } from './closeness';

const thing = (id: string, kind: Thing['kind'] = 'method'): Thing => ({ id, kind, name: id, papers: 1 });
const reason = (id: string, isLink = false) => ({ thing: thing(id, 'paper'), weight: 1, isLink });
const close = (id: string, ...reasons: CloseThing['reasons']): CloseThing => ({ thing: thing(id), score: 1, reasons });

describe('what explains closeness', () => {
  const things = explaining(thing('m'), [
    close('a', reason('p'), reason('q'), reason('r'), reason('s')),
    close('b', reason('p'), reason('m2', true)),
  ]);
  const paper = (
    id: string,
    concepts: { edge: 'COMPARES_WITH' | 'MENTIONS'; confidence: 'STRONG' | 'PLAIN'; concept: { id: string } }[],
  ) => ({
    __typename: 'Paper' as const,
    id,
    concepts,
    topics: [{ id: 't' }],
    area: { id: 'x' },
    venue: { id: 'v' },
    authors: [],
    linkedPapers: [{ id: 'q' }, { id: 'gone' }],
  });
  const answer: JoinsQuery = {
    nodes: [
      paper('p', [
        { edge: 'COMPARES_WITH', confidence: 'STRONG', concept: { id: 'm' } },
        { edge: 'COMPARES_WITH', confidence: 'PLAIN', concept: { id: 'b' } },
        { edge: 'MENTIONS', confidence: 'STRONG', concept: { id: 'other' } },
      ]),
      null,
    ],
  };

  it('is the node, those close to it, and the heaviest things that both share, each once', () => {
    expect(things.map(({ id }) => id)).toEqual(['m', 'a', 'b', 'p', 'q', 'r']);
    expect(papersAmong(things)).toEqual(['p', 'q', 'r']);
  });

  it('is joined by the edges of the graph among these, and only what an edge joins is drawn', () => {
    const drawn = joined(things, answer, false);

    expect(drawn.edges).toEqual([
      { from: 'p', kind: 'COMPARES_WITH', confidence: 'STRONG', to: 'm' },
      { from: 'p', kind: 'COMPARES_WITH', confidence: 'PLAIN', to: 'b' },
      { from: 'p', kind: 'RELATED_TO', confidence: 'STRONG', to: 'q' },
    ]);
    expect(drawn.nodes.map(({ id }) => id)).toEqual(['m', 'b', 'p', 'q']);
  });

  it('leaves out likely edges where only sure ones are wanted, but never the node itself', () => {
    expect(joined(things, answer, true).nodes.map(({ id }) => id)).toEqual(['m', 'p', 'q']);
    expect(joined(things, { nodes: [] }, true).nodes.map(({ id }) => id)).toEqual(['m']);
  });
});
