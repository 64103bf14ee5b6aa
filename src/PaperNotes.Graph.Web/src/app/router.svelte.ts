import { tick } from 'svelte';
import { rest } from './rest.svelte';
import { routeOf, withQuery } from './routes';

/** Where the person is. Reading it in a component follows it. */
class Place {
  href = $state(location.href);
  readonly url = $derived(new URL(this.href));
  readonly route = $derived(routeOf(this.url.pathname));

  /** One value of the query. */
  query(name: string): string | undefined {
    return this.url.searchParams.get(name) ?? undefined;
  }
}

export const place = new Place();

/** Goes to an address of the page. A change of the query alone keeps the scroll position. */
export async function go(href: string, options: { replace?: boolean } = {}): Promise<void> {
  const url = new URL(href, location.href);
  const isSamePath = url.pathname === location.pathname;
  if (!isSamePath) await rest.load();
  if (options.replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  place.href = url.href;
  await tick();
  if (!isSamePath) {
    window.scrollTo(0, 0);
    focusHeading();
  }
}

/** Changes values of the query and keeps the others. */
export function setQuery(changes: Record<string, string | undefined>, options: { replace?: boolean } = {}): void {
  const all = Object.fromEntries(place.url.searchParams.entries());
  void go(withQuery(place.url.pathname, { ...all, ...changes }) + place.url.hash, options);
}

/** Whoever hears or tabs through the page begins at the new view's heading. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** Follows links of the page without loading it anew. Other files of the server are loaded as always. */
export function listen(): void {
  window.addEventListener('popstate', () => {
    place.href = location.href;
    void rest.load();
  });
  document.addEventListener('click', event => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (href.startsWith('#') || routeOf(link.pathname).view === 'unknown') return;
    event.preventDefault();
    void go(link.href);
  });
}
