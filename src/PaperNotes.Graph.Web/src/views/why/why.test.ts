import { describe, expect, it } from 'vitest';
import { reasonWords, strongest } from './words';
import { placesIn, whyOf } from './why';

const names: [string, string] = ['DPO', 'GRPO'];

describe('reasons in words', () => {
  it('says of two papers what both do', () => {
    expect(reasonWords({ first: ['COMPARES_WITH'], second: ['COMPARES_WITH'], startsAtThing: false, names, isPaper: true })).toBe(
      'both compare with it',
    );
  });

  it('prefers what both do to what is more telling of one', () => {
    expect(reasonWords({ first: ['PROPOSES', 'MENTIONS'], second: ['MENTIONS'], startsAtThing: false, names, isPaper: true })).toBe(
      'both mention it',
    );
  });

  it('says of a paper what it does with each of two methods', () => {
    expect(reasonWords({ first: ['PROPOSES'], second: ['COMPARES_WITH'], startsAtThing: true, names, isPaper: false })).toBe(
      'proposes DPO, compares with GRPO',
    );
  });

  it('knows the more telling of several edges', () => expect(strongest(['MENTIONS', 'BUILDS_ON'])).toBe('BUILDS_ON'));
});

describe('what two nodes share', () => {
  const concept = (id: string, name: string) => ({
    __typename: 'Concept' as const,
    id,
    label: name,
    kind: 'METHOD' as const,
    paperCount: 3,
  });
  const paper = (id: string) => ({ __typename: 'Paper' as const, id, label: `Paper ${id}`, venue: { key: 'ACL2025' } });
  const answer = {
    from: {
      ...concept('a', 'DPO'),
      relatedMethods: [
        {
          score: 7,
          method: { id: 'b' },
          because: [
            { weight: 5, isLink: false, node: { id: 'p' } },
            { weight: 2, isLink: false, node: { id: 'q' } },
          ],
        },
      ],
    },
    to: { ...concept('b', 'GRPO'), relatedMethods: [] },
    aroundFrom: {
      truncated: false,
      nodes: [concept('a', 'DPO'), paper('q'), paper('p'), paper('z')],
      edges: [
        { from: 'p', kind: 'PROPOSES' as const, to: 'a' },
        { from: 'q', kind: 'MENTIONS' as const, to: 'a' },
      ],
    },
    aroundTo: {
      truncated: false,
      nodes: [{ id: 'b' }, { id: 'p' }, { id: 'q' }],
      edges: [
        { from: 'p', kind: 'COMPARES_WITH' as const, to: 'b' },
        { from: 'q', kind: 'MENTIONS' as const, to: 'b' },
      ],
    },
  };

  it('is told with weights, the heaviest first', () => {
    const why = whyOf(answer);

    expect(why?.score).toBe(7);
    expect(why?.shared.map(entry => [entry.thing.id, entry.weight, entry.words])).toEqual([
      ['p', 5, 'proposes DPO, compares with GRPO'],
      ['q', 2, 'mentions both'],
    ]);
  });

  it('has a link between two papers as a reason, so that the weights add up, and says where their notes speak of what both share', () => {
    const evidence = { position: 'method-row', line: 66, column: 0, url: null, quote: null };
    const concepts = [{ concept: { id: 'a' }, evidence: [evidence] }];
    const because = [
      { weight: 3, isLink: true, node: { id: 'z' } },
      { weight: 4, isLink: false, node: { id: 'a' } },
    ];
    const why = whyOf({
      from: { ...paper('p'), concepts, relatedPapers: [{ score: 7, paper: { id: 'z' }, because }] },
      to: { ...paper('z'), concepts: [], relatedPapers: [] },
      aroundFrom: { truncated: false, nodes: [paper('p'), paper('z'), concept('a', 'DPO')], edges: [] },
      aroundTo: { truncated: false, nodes: [{ id: 'z' }, { id: 'p' }, { id: 'a' }], edges: [] },
    });

    expect(why?.shared.map(entry => [entry.thing.id, entry.weight, entry.isLink])).toEqual([
      ['a', 4, false],
      ['z', 3, true],
    ]);
    expect(why?.shared[0]?.places).toEqual([{ evidence, of: 'first note' }]);
  });

  it('is told with the places in the notes of shared papers', () => {
    const evidence = { position: 'vs-bullet', line: 9, column: null, url: null, quote: null };
    const node = { __typename: 'Paper' as const, id: 'p', concepts: [{ concept: { id: 'b' }, evidence: [evidence] }] };
    const ends = {
      from: { id: 'a', kind: 'method', name: 'DPO', papers: 3 },
      to: { id: 'b', kind: 'method', name: 'GRPO', papers: 3 },
    } as const;

    expect(placesIn({ nodes: [node, null] }, ends)).toEqual(new Map([['p', [{ evidence, of: 'GRPO' }]]]));
    expect(placesIn(undefined, ends).size).toBe(0);
  });

  it('is null where one of the two is not there', () => expect(whyOf({ ...answer, to: null })).toBeNull());
});
