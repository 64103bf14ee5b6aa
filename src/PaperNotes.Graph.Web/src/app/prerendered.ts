import { render } from 'svelte/server';
import { addressOf } from '../api/ask';
import { Home } from '../api/generated';
import App from './App.svelte';
import { place } from './router.svelte';

/** What the page shows at an address before anything was asked, as HTML. Used by tools/prerender.mjs at build time. */
export function bodyAt(path: string): string {
  place.href = new URL(path, location.href).href;
  return render(App).body;
}

/** What the start asks first, so that the browser can ask it before the script is there. */
export const firstQuestion = addressOf(Home, {});
