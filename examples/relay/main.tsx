// Shows the component in a page without a browser, presses its button, and says how many papers stand there before and after.
import { Window } from 'happy-dom';
import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RelayEnvironmentProvider } from 'react-relay';
import { environment } from './environment';
import { VenuePapers } from './VenuePapers';

const window = new Window();
Object.assign(globalThis, { window, document: window.document });

createRoot(document.body).render(
  <RelayEnvironmentProvider environment={environment}>
    <Suspense fallback="…">
      <VenuePapers venue="ACL2025" />
    </Suspense>
  </RelayEnvironmentProvider>,
);

const papers = () => [...document.querySelectorAll('li')];

async function until(count: number) {
  for (const end = Date.now() + 20_000; papers().length < count; ) {
    if (Date.now() > end) {
      throw new Error(`${papers().length} papers, not ${count}`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

await until(1);
console.log(`${papers().length} papers, the first: ${papers()[0]?.textContent}`);
document.querySelector('button')?.click();
await until(papers().length + 1);
console.log(`${papers().length} papers`);
// Relay keeps what nobody shows for some minutes more; nobody will.
process.exit();
