/** The views and their addresses. The server answers the same addresses with the page: Explorer/GraphPage.cs. */
export type Route =
  | { view: 'home' }
  | { view: 'node'; id: string }
  | { view: 'why'; from: string; to: string }
  | { view: 'path'; from: string; to: string }
  | { view: 'search' }
  | { view: 'like' }
  | { view: 'venues' }
  | { view: 'area'; venue: string; area: string }
  | { view: 'list' }
  | { view: 'unknown' };

export function routeOf(pathname: string): Route {
  const parts = pathname.split('/').filter(Boolean).map(decode);
  const [view, first, second] = parts;
  if (view === undefined) return { view: 'home' };
  if (view === 'n' && first !== undefined && parts.length === 2) return { view: 'node', id: first };
  if ((view === 'why' || view === 'path') && first !== undefined && second !== undefined && parts.length === 3) {
    return { view, from: first, to: second };
  }
  if (view === 'area' && first !== undefined && second !== undefined && parts.length === 3) return { view, venue: first, area: second };
  if ((view === 'search' || view === 'like' || view === 'venues' || view === 'list') && parts.length === 1) return { view };
  return { view: 'unknown' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Query = Record<string, string | undefined>;

export const to = {
  node: (id: string, query: Query = {}) => withQuery(`/n/${encodeURIComponent(id)}`, query),
  why: (from: string, other: string) => `/why/${encodeURIComponent(from)}/${encodeURIComponent(other)}`,
  path: (from: string, other: string) => `/path/${encodeURIComponent(from)}/${encodeURIComponent(other)}`,
  search: (text: string) => withQuery('/search', { q: text }),
  area: (venue: string, area: string) => `/area/${encodeURIComponent(venue)}/${encodeURIComponent(area)}`,
  venues: (keys: string[] = []) => withQuery('/venues', { compare: keys.length > 0 ? keys.join(',') : undefined }),
};

/** An address with a query; what is undefined or empty is left out. Commas stay readable. */
export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return text === '' ? path : `${path}?${text}`;
}
