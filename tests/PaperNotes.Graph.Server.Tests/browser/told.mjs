// Looks at what a small graph says of its own certainty, as a person would, and prints what came of it as JSON. Its facts: Explorer/ToldFacts.jsonl.
// node told.mjs CHROMIUM URL
import { readFile } from 'node:fs/promises';
import { ask, faults, holds, watched } from './watched.mjs';

const [executablePath, address] = process.argv.slice(2);
const origin = new URL(address).origin;
const { open, seen, close } = await watched(executablePath, origin);
const known = await ask(origin, `{
  growth: paper(key: "ACL2025/growth/growth") { id } pebbles: paper(key: "ACL2025/growth/pebbles") { id relatedPapers(first: 5) { score paper { key } } }
  sand: paper(key: "ACL2025/growth/sand") { id } brimtov: concept(key: "brimtov") { id } set: concept(key: "PebbleSet") { id }
  quorlix: concept(key: "Quorlix") { id homonyms { id } }
}`);
const violations = [];
const looked = async (page, name) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    violations.push(...(await faults(page)).map(fault => `${name} ${colorScheme}: ${fault}`));
  }
};
const drawn = async page => {
  await page.locator('.nodes li').first().waitFor();
  await page.getByText('Laying out').waitFor({ state: 'detached' });
};
const note = line => `https://github.com/notes/notes/blob/1a2b3c4/docs/ACL2025/growth/${line}`;

const deeds = {
  async readsWhereTheNoteSaysSo(page) {
    await page.goto(`${origin}/n/${known.pebbles.id}`);
    await page.getByText('likely', { exact: true }).first().waitFor();
    holds((await page.locator('main a', { hasText: 'line 66' }).count()) === 0, 'Places stand there unasked.');
    await page.getByRole('button', { name: 'Where the note says so' }).click();
    const row = page.getByRole('link', { name: 'a row of a table of methods, line 66, column 1' });
    holds((await row.getAttribute('href')) === note('pebbles.md?plain=1#L66'), 'The link leads elsewhere.');
    await page.getByRole('link', { name: 'a sentence that compares with it, line 10' }).waitFor();
    await page.getByRole('link', { name: 'a row of a table of data sets, line 41, column 2' }).waitFor();
    await looked(page, 'places');
  },
  async followsTheLinksOfTheNote(page) {
    await page.goto(`${origin}/n/${known.pebbles.id}`);
    await page.locator('dt', { hasText: 'Note links to' }).waitFor();
    await page.locator('dl').getByRole('link', { name: 'Quorlix: Sorting Letters' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quorlix: Sorting Letters' }).waitFor();
  },
  async findsTheOtherEntryOfAWork(page) {
    await page.goto(`${origin}/n/${known.growth.id}`);
    await page.getByText('also at ICLR2026').waitFor();
    await looked(page, 'same work');
    await page.getByRole('link', { name: 'ICLR2026' }).first().click();
    await page.getByText('also at ACL2025').waitFor();
  },
  async tellsNamesakesApart(page) {
    await page.goto(`${origin}/n/${known.quorlix.id}`);
    await page.getByText('Other things of this name').waitFor();
    await page.getByText('of Quorlix: Sorting Letters').waitFor();
    await looked(page, 'namesakes');
    await page.getByRole('list', { name: 'Other things of this name' }).getByRole('link', { name: 'Quorlix', exact: false }).first().click();
    await page.waitForURL(`**/n/${known.quorlix.homonyms[0].id}`);
    await page.getByText('of Quorlix: Lattices Grow').waitFor();
  },
  async seesThatALinkIsAReason(page) {
    const related = known.pebbles.relatedPapers.find(entry => entry.paper.key === 'ACL2025/growth/growth');
    await page.goto(`${origin}/n/${known.pebbles.id}`);
    await page.getByText('a link between the two').first().waitFor();
    await page.goto(`${origin}/why/${known.pebbles.id}/${known.growth.id}`);
    await page.getByText('A link between the two', { exact: true }).waitFor();
    const added = (await page.locator('.weight').allInnerTexts()).filter(text => text.startsWith('+')).map(text => Number(text.slice(1)));
    const sum = added.reduce((one, other) => one + other, 0);
    holds(Math.abs(sum - related.score) < added.length, `The reasons add up to ${sum}, not ${related.score}.`);
    await page.getByRole('link', { name: 'a row of a table of methods, line 66, column 1' }).waitFor();
    await looked(page, 'why');
  },
  async readsWhereTwoMethodsMeet(page) {
    await page.goto(`${origin}/why/${known.quorlix.id}/${known.brimtov.id}`);
    await page.getByRole('link', { name: 'a row of a table of methods, line 66, column 1' }).waitFor();
    await page.getByRole('link', { name: 'a sentence that compares with it, line 12' }).waitFor();
  },
  async asksForSureEdgesOnly(page) {
    const asked = [];
    page.on('request', request => { if (request.url().includes('neighborhood')) asked.push(decodeURIComponent(request.url())); });
    await page.goto(`${origin}/n/${known.pebbles.id}?view=graph`);
    await drawn(page);
    await page.locator('.nodes button', { hasText: 'Brimtov' }).click();
    await page.getByText('compares with (likely)').waitFor();
    const csv = await saved(page, 'CSV');
    holds(csv.includes('COMPARES_WITH,PLAIN,Brimtov') && csv.includes('EVALUATES_ON,STRONG,PebbleSet'), 'The CSV does not say how sure edges are.');
    holds((await saved(page, 'SVG')).includes('stroke-dasharray'), 'Likely edges have no dashes in the picture.');
    await looked(page, 'graph');
    await page.getByRole('button', { name: 'Only sure edges' }).click();
    await page.locator('.nodes button', { hasText: 'Brimtov' }).waitFor({ state: 'detached' });
    await page.locator('.nodes button', { hasText: 'PebbleSet' }).waitFor();
    holds(page.url().includes('strong=1') && asked.at(-1).includes('"confidence":"STRONG"'), 'It was not asked for.');
    await page.reload();
    await drawn(page);
    holds((await page.locator('.nodes button', { hasText: 'Brimtov' }).count()) === 0, 'A reload forgets it.');
  },
  async seesWhatIsLikelyOnAPath(page) {
    await page.goto(`${origin}/path/${known.sand.id}/${known.quorlix.id}`);
    await page.getByText('compares with, likely').first().waitFor();
    await looked(page, 'path');
  },
};

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return readFile(await download.path(), 'utf8');
}

const results = {};
try {
  for (const [name, deed] of Object.entries(deeds)) {
    const page = await open();
    results[name] = await deed(page).then(() => 'done', error => `${error.message}\nat ${page.url()}`);
    await page.context().close();
  }
  console.log(JSON.stringify({ results, violations, ...seen }));
} finally {
  await close();
}
