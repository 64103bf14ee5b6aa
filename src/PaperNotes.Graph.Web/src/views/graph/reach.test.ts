import { expect, it } from 'vitest';
import { reachOf, reachesFor } from './reach';

it('draws of a method what is close, of a paper what is around it, and of a venue nothing that it has not', () => {
  expect(reachOf(undefined, reachesFor('method'))).toBe('close');
  expect(reachOf(undefined, reachesFor('paper'))).toBe('1');
  expect(reachOf('close', reachesFor('paper'))).toBe('close');
  expect(reachOf('close', reachesFor('venue'))).toBe('1');
  expect(reachOf('7', reachesFor('venue'))).toBe('1');
});
