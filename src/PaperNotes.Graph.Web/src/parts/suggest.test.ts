import { describe, expect, it } from 'vitest';
import type { Thing } from '../api/things';
import { arxivIdIn, grouped, isAbstract } from './suggest';

const thing = (id: string, kind: Thing['kind'], name: string, papers = 1): Thing => ({ id, kind, name, papers });

describe('suggestions', () => {
  it('are in groups by kind, in the order of the answer', () => {
    const groups = grouped(
      [thing('3', 'method', 'DPO-X', 5), thing('2', 'paper', 'A paper on DPO'), thing('1', 'method', 'MoD-DPO')],
      'dp',
    );

    expect(groups.map(group => [group.kind, group.things.map(entry => entry.id)])).toEqual([
      ['paper', ['2']],
      ['method', ['3', '1']],
    ]);
  });

  it('begin with the group that has the very name', () => {
    expect(grouped([thing('1', 'paper', 'On DPO'), thing('2', 'method', 'DPO')], ' dpo')[0]?.kind).toBe('method');
  });
});

describe('what is typed or pasted', () => {
  it.each([
    ['https://arxiv.org/abs/2503.02174', '2503.02174'],
    ['arxiv.org/pdf/2503.02174v2.pdf', '2503.02174'],
    ['arXiv:2503.02174', '2503.02174'],
    ['2503.02174', '2503.02174'],
    ['see 2503.02174 there', undefined],
    ['https://evil.example/arxiv.org/abs/2503.02174', undefined],
  ])('%s: an arXiv address or not', (text, id) => expect(arxivIdIn(text)).toBe(id));

  it('is an abstract where it is long or has lines', () => {
    expect(isAbstract('x'.repeat(299))).toBe(false);
    expect(isAbstract('x'.repeat(300))).toBe(true);
    expect(isAbstract('one\ntwo')).toBe(true);
    expect(isAbstract('one\n')).toBe(false);
  });
});
