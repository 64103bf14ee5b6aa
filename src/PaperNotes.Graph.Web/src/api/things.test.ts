import { expect, it } from 'vitest';
import { beside, thingOf } from './things';

it('shows nodes by their labels, and a paper with its venue', () => {
  expect(thingOf({ __typename: 'Paper', id: 'p', label: 'P', venue: { key: 'ACL2025' } })).toEqual({
    id: 'p',
    kind: 'paper',
    name: 'P',
    papers: 1,
    venue: 'ACL2025',
  });
  expect(thingOf({ __typename: 'Concept', id: 'c', label: 'C', kind: 'TERM', paperCount: 4 }).kind).toBe('word');
  expect(thingOf({ __typename: 'AreaPage', id: 'x', label: 'X at ACL2025' }).papers).toBe(0);
});

it('says what a page reports only where it is something else', () => {
  expect([beside(7, null), beside(7, 7), beside(1622, 1623), beside(444, 105)]).toEqual(['7', '7', '1,622 of 1,623', '444 (page: 105)']);
});
