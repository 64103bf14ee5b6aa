import { describe, expect, it } from 'vitest';
import type { Thing } from '../../api/things';
import { closeThings, fieldOf, placed, type CloseThing } from './close';

const method = (id: string) => ({ __typename: 'Concept' as const, id, label: id.toUpperCase(), kind: 'METHOD' as const, paperCount: 3 });

describe('close things', () => {
  it('come with their score and what is shared, in the order given', () => {
    const because = [{ weight: 4, isLink: false, node: { __typename: 'Paper' as const, id: 'p', label: 'P', venue: { key: 'ACL2025' } } }];

    const found = closeThings({ node: { __typename: 'Concept', relatedMethods: [{ score: 4, method: method('a'), because }] } });

    expect(found).toEqual([
      {
        thing: { id: 'a', kind: 'method', name: 'A', papers: 3 },
        score: 4,
        reasons: [{ thing: { id: 'p', kind: 'paper', name: 'P', papers: 1, venue: 'ACL2025' }, weight: 4, isLink: false }],
      },
    ]);
  });

  it('are none around what has no closeness', () => {
    expect(closeThings({ node: { __typename: 'Venue' } })).toEqual([]);
    expect(closeThings({ node: null })).toEqual([]);
  });
});

describe('the drawing of closeness', () => {
  const row = (id: string, score: number): CloseThing => ({
    thing: { id, kind: 'method', name: id, papers: 1 } satisfies Thing,
    score,
    reasons: [],
  });
  const field = fieldOf(640);
  const rows = Array.from({ length: 20 }, (_, at) => row(`${at}`, 100 / (at + 1)));
  const points = placed(rows, field);
  const reach = ({ x, y }: { x: number; y: number }) => Math.hypot(x - field.width / 2, y - field.height / 2);

  it('has the closest nearest and thickest, and nothing outside', () => {
    expect(reach(points[0] ?? { x: 0, y: 0 })).toBeCloseTo(field.near);
    points.slice(1).forEach((point, at) => {
      expect(reach(point)).toBeGreaterThan(reach(points[at] ?? point));
      expect(point.thickness).toBeLessThan(points[at]?.thickness ?? 0);
      expect(reach(point)).toBeLessThan(field.far + 0.001);
    });
  });

  it.each([340, 480, 640, 900])('has names that stand apart and have room where it is %i wide', width => {
    const points = placed(rows, fieldOf(width));
    points.forEach(point => expect(point.text.letters).toBeGreaterThanOrEqual(7));
    for (const one of points)
      for (const other of points)
        if (one !== other && one.text.anchor === other.text.anchor) expect(Math.abs(one.text.y - other.text.y)).toBeGreaterThan(14);
  });
});
