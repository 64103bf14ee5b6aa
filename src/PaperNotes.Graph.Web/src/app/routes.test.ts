import { describe, expect, it } from 'vitest';
import { routeOf, to, withQuery } from './routes';

describe('addresses', () => {
  it.each([
    ['/', { view: 'home' }],
    ['/n/YzpkcG8', { view: 'node', id: 'YzpkcG8' }],
    ['/why/a/b', { view: 'why', from: 'a', to: 'b' }],
    ['/path/a/b', { view: 'path', from: 'a', to: 'b' }],
    ['/search', { view: 'search' }],
    ['/venues', { view: 'venues' }],
    ['/area/ACL2025/llm_pretraining', { view: 'area', venue: 'ACL2025', area: 'llm_pretraining' }],
    ['/area/A%2FB/c', { view: 'area', venue: 'A/B', area: 'c' }],
    ['/list', { view: 'list' }],
    ['/n', { view: 'unknown' }],
    ['/n/a/b', { view: 'unknown' }],
    ['/n/%E0%A4%A', { view: 'node', id: '%E0%A4%A' }],
    ['/graphql/', { view: 'unknown' }],
  ])('%s is a view', (path, route) => expect(routeOf(path)).toEqual(route));

  it('leads back to the same view for every id', () => {
    const id = 'a/b?c#d%é';

    expect(routeOf(new URL(to.node(id), 'http://x').pathname)).toEqual({ view: 'node', id });
  });

  it('leaves out what is not given and keeps commas readable', () => {
    expect(withQuery('/venues', { compare: 'A,B&C', show: undefined, cell: '' })).toBe('/venues?compare=A,B%26C');
  });
});
