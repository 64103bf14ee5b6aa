import { describe, expect, it } from 'vitest';
import type { HomeQuery } from '../../api/generated';
import { examples, yearsOf } from './examples';

const venue = (key: string, year: number, paperCount: number) => ({ id: `v-${key}`, key, year, paperCount });
const home = (venues: ReturnType<typeof venue>[], methods: string[] = []): HomeQuery => ({
  stats: null,
  concepts: { nodes: methods.map(name => ({ id: `c-${name}`, name })) },
  venues: { nodes: venues },
});

describe('the start page', () => {
  it('asks what the graph can answer: its most used methods and its largest venues', () => {
    const questions = examples(home([venue('A2024', 2024, 3), venue('B2026', 2026, 9), venue('C2025', 2025, 5)], ['DPO', 'GRPO']));

    expect(questions.map(question => question.href)).toEqual(['/n/c-DPO', '/path/c-DPO/c-GRPO', '/venues?compare=B2026,C2025']);
  });

  it('asks nothing of an empty graph', () => expect(examples(home([]))).toEqual([]));

  it('tells the years of venues that have papers', () => {
    expect(yearsOf(home([venue('A', 2024, 3), venue('B', 2026, 1), venue('C', 2027, 0), venue('D', 0, 4)]))).toBe('2024 to 2026');
    expect(yearsOf(home([venue('A', 2025, 3)]))).toBe('2025');
    expect(yearsOf(home([]))).toBe('');
  });
});
