// Opens every view of a graph whose titles and names are hostile, and prints as JSON what came of it. node hostile.mjs CHROMIUM URL
import { ask, watched } from './watched.mjs';

const [executablePath, address] = process.argv.slice(2);
const origin = new URL(address).origin;
const { open, seen, close } = await watched(executablePath, origin);
const { papers, concepts } = await ask(origin, '{ papers(first: 10) { nodes { id title } } concepts(first: 10) { nodes { id } } }');
const all = [...papers.nodes, ...concepts.nodes].map(node => node.id);
const paths = ['/', '/search?q=%3Cimg', '/venues', '/list', '/area/ACL2025/one', `/why/${all[0]}/${all[1]}`, `/path/${all[0]}/${all[1]}`, ...all.flatMap(id => [`/n/${id}`, `/n/${id}?view=graph`])];
const titles = [];
const wide = [];
const run = [];
try {
  for (const width of [1280, 390]) {
    for (const path of paths) {
      const page = await open({ viewport: { width, height: 844 } });
      page.on('dialog', dialog => { run.push(path); void dialog.dismiss(); });
      await page.addInitScript(list => localStorage.setItem('papernotes.list', list), JSON.stringify(papers.nodes.map(node => node.id)));
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      await page.locator('main h1').first().waitFor();
      titles.push(await page.locator('main h1').first().innerText());
      if (await page.evaluate(() => 'hacked' in window || document.querySelector('main img, main script') !== null)) run.push(path);
      if ((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) > 0) wide.push(`${width} ${path}`);
      await page.context().close();
    }
  }
  console.log(JSON.stringify({ titles, wide, run, ...seen }));
} finally {
  await close();
}
