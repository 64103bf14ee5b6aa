// Shows the components in a page without a browser, presses their buttons, and says how many papers stand there before and after.
import { Window } from 'happy-dom';
import { Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { RelayEnvironmentProvider } from 'react-relay';
import { AreaPapers } from './AreaPapers';
import { environment } from './environment';
import { VenuePapers } from './VenuePapers';

const window = new Window();
Object.assign(globalThis, { window, document: window.document });

async function show(name: string, component: ReactNode) {
  const root = createRoot(document.body);
  root.render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback="…">{component}</Suspense>
    </RelayEnvironmentProvider>,
  );
  const papers = () => [...document.querySelectorAll('li')];
  const until = async (count: number) => {
    for (const end = Date.now() + 20_000; papers().length < count; ) {
      if (Date.now() > end) {
        throw new Error(`${papers().length} papers, not ${count}`);
      }
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };

  await until(1);
  const [first] = papers();
  const before = papers().length;
  document.querySelector('button')?.click();
  await until(before + 1);
  console.log(`${name}: ${before} papers, then ${papers().length}, the first: ${first?.textContent}`);
  root.unmount();
}

await show('venue', <VenuePapers venue="ACL2025" />);
await show('area page', <AreaPapers venue="CVPR2026" area="3d_vision" />);
// Relay keeps what nobody shows for some minutes more; nobody will.
process.exit();
