// Runs before anything is painted: the colours that somebody chose, or else those of the system. theme.ts keeps the choice.
(() => {
  const chosen = localStorage.getItem('papernotes.theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : system;
})();
