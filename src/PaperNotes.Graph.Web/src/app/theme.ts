/** Light or dark: as the system has it, until somebody chooses. */
export type Theme = 'light' | 'dark';

const key = 'papernotes.theme';
const system = () => window.matchMedia('(prefers-color-scheme: dark)');

function chosen(): Theme | null {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

export function theme(): Theme {
  return chosen() ?? (system().matches ? 'dark' : 'light');
}

/** Sets the theme on the document, and follows the system from then on. */
export function applyTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = theme();
    window.dispatchEvent(new Event('themechange'));
  };
  apply();
  system().addEventListener('change', apply);
}

export function toggleTheme(): void {
  localStorage.setItem(key, theme() === 'dark' ? 'light' : 'dark');
  document.documentElement.dataset.theme = theme();
  window.dispatchEvent(new Event('themechange'));
}
