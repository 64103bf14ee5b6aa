import type Views from './Views.svelte';

/** All views but the first, in a file of their own, so that the first is there soon. */
class Rest {
  views = $state.raw<typeof Views>();
  hasFailed = $state(false);

  /** Resolves when the views are there, or cannot be had. */
  async load(): Promise<void> {
    if (this.views) return;
    try {
      this.views = (await import('./Views.svelte')).default;
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }

  /** Fetches them once the first view stands and nothing else is under way. */
  loadLater(): void {
    window.addEventListener('load', () => setTimeout(() => void this.load(), 1000), { once: true });
  }
}

export const rest = new Rest();
