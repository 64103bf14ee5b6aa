import { describe, expect, it } from 'vitest';
import { nodeAt, type Target } from './hit';

const target = (id: string, x: number, radius = 5, zIndex = 1): Target => ({ id, x, y: 0, radius, zIndex });

describe('the node at a place', () => {
  it('is the one whose middle is nearest of those that are hit', () => {
    expect(nodeAt([target('a', 0, 20), target('b', 15, 10)], { x: 9, y: 0 }, 0)).toBe('b');
  });

  it('is the one in front where two are hit', () => {
    expect(nodeAt([target('a', 0, 20, 2), target('b', 15, 10)], { x: 9, y: 0 }, 0)).toBe('a');
  });

  it('may be missed by a little, but not before one that is hit', () => {
    expect(nodeAt([target('a', 0)], { x: 8, y: 0 }, 4)).toBe('a');
    expect(nodeAt([target('a', 0), target('b', 12, 4)], { x: 9, y: 0 }, 6)).toBe('b');
    expect(nodeAt([target('a', 0)], { x: 10, y: 0 }, 4)).toBeUndefined();
  });
});
