// Opens every view of the graph page in light and dark and prints as JSON what axe-core finds at serious or critical level, and what is wider than the page.
// With a folder it also saves screenshots. node views.mjs CHROMIUM URL [FOLDER]
import { faults, ids, watched } from './watched.mjs';

const [executablePath, address, folder] = process.argv.slice(2);
const origin = new URL(address).origin;
const { open, seen, close } = await watched(executablePath, origin);
const known = await ids(origin);
const drawn = async page => {
  await page.locator('.nodes li').first().waitFor({ state: 'attached' });
  await page.getByText('Laying out').waitFor({ state: 'detached' });
};

// The first eight are those of docs/images.
const views = [
  ['home', '/'],
  ['suggestions', '/', async page => { await page.locator('[data-box]').fill('dpo'); await page.getByRole('option').first().waitFor(); }],
  ['close', `/n/${known.dpo.id}`],
  ['paper', `/n/${known.paper.id}`],
  ['why', `/why/${known.dpo.id}/${known.grpo.id}`],
  ['graph', `/n/${known.paper.id}?view=graph`, drawn],
  ['path', `/path/${known.bpe.id}/${known.dpo.id}`],
  ['venues', '/venues?compare=AAAI2026,CVPR2026,ICLR2026,NeurIPS2025'],
  ['area', '/area/ACL2025/llm_pretraining'],
  ['where', `/n/${known.dpo.id}?view=where`],
  ['venue', `/n/${known.venue.id}`],
  ['topic', `/n/${known.topic.id}`],
  ['author', `/n/${known.authors.nodes[0].id}`],
  ['search', '/search?q=tokenization'],
  ['nothing-found', '/search?q=zzzzqqq'],
  ['like', '/like#We%20compare%20DPO%20with%20GRPO%20on%20GSM8K.'],
  ['list', '/list'],
  ['unknown', '/n/nothing'],
  ['far', `/n/${known.dpo.id}?view=graph&depth=2`, drawn],
];
// Each view in both colours and both widths; pictures in all combinations.
const screens = folder
  ? ['light', 'dark'].flatMap(colorScheme => [1440, 1024, 390].map(width => ({ colorScheme, width })))
  : [{ colorScheme: 'light', width: 1280 }, { colorScheme: 'dark', width: 390 }];
const violations = [];
const wide = [];
try {
  for (const { colorScheme, width } of screens) {
    for (const [name, path, act] of folder ? views.slice(0, 8) : views) {
      const page = await open({ colorScheme, viewport: { width, height: width < 500 ? 844 : 900 } });
      await page.addInitScript(id => localStorage.setItem('papernotes.list', JSON.stringify([id])), known.paper.id);
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.locator('main h1').first().waitFor();
      await act?.(page);
      const place = `${name} ${width} ${colorScheme}`;
      if ((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) > 0) wide.push(place);
      if (folder) {
        await page.waitForTimeout(200);
        await page.screenshot({ path: `${folder}/explorer-${name}-${width}-${colorScheme}.png` });
      } else {
        violations.push(...(await faults(page)).map(fault => `${place}: ${fault}`));
      }
      await page.context().close();
    }
  }
  console.log(JSON.stringify({ violations, wide, ...seen }));
} finally {
  await close();
}
