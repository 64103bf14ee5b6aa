// Measures what docs/explorer.md tells: over the seed at URL, suggestions over a large graph at LARGE_URL. node figures.mjs CHROMIUM URL LARGE_URL
import { loadavg } from 'node:os';
import { ask, ids, watched } from './watched.mjs';

const [executablePath, address, large] = process.argv.slice(2);
const origin = new URL(address).origin;
const { open, close } = await watched(executablePath, origin);
const known = await ids(origin);

async function bytesOf(path, ready) {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', event => (bytes += event.encodedDataLength));
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.locator(ready).first().waitFor();
  await page.context().close();
  return Math.round(bytes / 1000);
}

const middle = numbers => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

// Of five loads the one in the middle.
async function throttled() {
  const times = [];
  for (let at = 0; at < 5; at++) times.push(await throttledOnce());
  return { text: middle(times.map(({ text }) => text)), box: middle(times.map(({ box }) => box)) };
}

async function throttledOnce() {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    addEventListener('focusin', () => (window.focusedAt ??= performance.now()), { once: true });
  });
  await page.goto(origin + '/');
  await page.waitForFunction(() => window.focusedAt !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0);
  const times = await page.evaluate(() => ({ text: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime), box: Math.round(window.focusedAt) }));
  await page.context().close();
  return times;
}

async function suggestions() {
  const { concepts } = await ask(large, '{ concepts(first: 7) { nodes { name } } }');
  const page = await open();
  await page.goto(large, { waitUntil: 'networkidle' });
  const times = [];
  for (const text of concepts.nodes.map(({ name }) => name.slice(0, 5))) {
    await page.locator('[data-box]').fill('');
    times.push(
      await page.evaluate(async given => {
        const box = document.querySelector('[data-box]');
        const start = performance.now();
        box.value = given;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const list = document.querySelector('[role=listbox]');
        while (list.hidden || !list.querySelector('[role=option]')) await new Promise(requestAnimationFrame);
        return performance.now() - start;
      }, text),
    );
  }
  await page.context().close();
  return times.map(Math.round).sort((one, other) => one - other);
}

async function dragging() {
  const page = await open();
  await page.goto(`${origin}/n/${known.dpo.id}?view=graph&depth=2&limit=500&kinds=paper,method,dataset,task,model,topic,author,word`);
  await page.locator('.nodes li').first().waitFor();
  const start = Date.now();
  await page.getByText('Laying out').waitFor({ state: 'detached' });
  const layout = Date.now() - start;
  await page.locator('.nodes button', { hasText: 'LoRA' }).first().click();
  await page.waitForTimeout(500);
  const box = await page.locator('.canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const frames = page.evaluate(
    () =>
      new Promise(done => {
        let count = 0;
        const start = performance.now();
        const next = now => {
          count++;
          if (now - start < 2000) requestAnimationFrame(next);
          else done(count / 2);
        };
        requestAnimationFrame(next);
      }),
  );
  const session = await page.context().newCDPSession(page);
  // Of the page's own thread, so that what else the machine does counts as little as can be.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scripted = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
  const before = await scripted();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let at = 0; at < 60; at++) {
    await page.mouse.move(x + 60 * Math.sin(at / 4), y + 60 * Math.cos(at / 4));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const nodes = await page.locator('.nodes li').count();
  const framesPerSecond = await frames;
  const result = { nodes, framesPerSecond, scriptMillisecondsPerFrame: Math.round((10_000 * ((await scripted()) - before)) / (2 * framesPerSecond)) / 10, layout };
  await page.context().close();
  return result;
}

try {
  const figures = {
    load: loadavg()[0].toFixed(1),
    kilobytesFirst: await bytesOf('/', '.questions a'),
    kilobytesNode: await bytesOf(`/n/${known.dpo.id}`, 'main h1'),
    kilobytesWithDrawing: await bytesOf(`/n/${known.dpo.id}?view=graph`, '.nodes li'),
    throttled: await throttled(),
    suggestions: await suggestions(),
    dragging: await dragging(),
  };
  console.log(JSON.stringify({ ...figures, loadAfter: loadavg()[0].toFixed(1) }, null, 2));
} finally {
  await close();
}
