// Writes what the page shows before its script runs into the files that the server answers with: dist/index.html for the start, dist/view.html for all other views.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const root = new URL('../', import.meta.url);
const [dist, made] = [new URL('dist/', root), new URL('node_modules/.prerendered/', root)];
const read = name => readFileSync(new URL(name, dist), 'utf8');

// What the page's modules look for in a browser when they are loaded.
Object.assign(globalThis, {
  location: new URL('http://localhost/'),
  localStorage: { getItem: () => null },
  window: { addEventListener: () => {}, matchMedia: () => ({ matches: false }) },
});

await build({
  root: root.pathname,
  logLevel: 'warn',
  build: { ssr: 'src/app/prerendered.ts', outDir: made.pathname, emptyOutDir: true, manifest: false },
});
const { bodyAt, firstQuestion } = await import(new URL('prerendered.js', made));

const colours = readFileSync(new URL('src/app/colours.js', root), 'utf8');
const script = `assets/colours-${createHash('sha256').update(colours).digest('hex').slice(0, 8)}.js`;
mkdirSync(new URL('assets/', dist), { recursive: true });
writeFileSync(new URL(script, dist), colours);

const page = read('index.html');
const views = JSON.parse(read('.vite/manifest.json'))['src/app/Views.svelte'];
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const filled = (path, hints) =>
  page
    .replace('<link rel="icon"', `<script src="/${script}"></script>\n    <link rel="icon"`)
    .replace('</head>', `${hints.map(hint => `  <link ${hint}>`).join('\n  ')}\n  </head>`)
    .replace('</noscript>', `</noscript>\n    ${bodyAt(path)}`);

writeFileSync(
  new URL('index.html', dist),
  filled('/', [`rel="preload" as="fetch" crossorigin="anonymous" href="${escaped(firstQuestion)}"`]),
);
writeFileSync(
  new URL('view.html', dist),
  filled('/n/any', [
    `rel="modulepreload" crossorigin href="/${views.file}"`,
    ...(views.css ?? []).map(file => `rel="preload" as="style" crossorigin href="/${file}"`),
  ]),
);
rmSync(new URL('.vite/', dist), { recursive: true });
