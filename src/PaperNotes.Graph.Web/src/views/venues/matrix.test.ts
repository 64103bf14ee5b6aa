import { expect, it } from 'vitest';
import { matrixOf, percent, trendsOf } from './matrix';

const answer = {
  topicMatrix: {
    counts: [
      [1, 30],
      [2, 0],
    ],
    topics: [
      { id: 't', key: 't', name: 'Topic' },
      { id: 'u', key: 'u', name: 'Other' },
    ],
    venues: [
      { id: 'v', key: 'V2024', year: 2024, paperCount: 10 },
      { id: 'w', key: 'W2025', year: 2025, paperCount: 100 },
    ],
  },
};

it('has counts and shares of each venue’s papers', () => {
  const matrix = matrixOf(answer);

  expect(matrix.rows[0]?.cells).toEqual([
    { count: 1, share: 0.1 },
    { count: 30, share: 0.3 },
  ]);
  expect(matrix.most).toEqual({ count: 30, share: 0.3 });
});

it('tells trends where the venues are of several years', () => {
  expect(trendsOf(matrixOf(answer))[0]?.shares.map(entry => entry.share)).toEqual([0.1, 0.3]);
  expect(percent(0.004)).toBe('<1%');
});
