// Uses the graph page as a person would, and prints what came of each thing that people do, as JSON.
// node explorer.mjs CHROMIUM URL
import { readFile } from 'node:fs/promises';
import { holds, ids, watched } from './watched.mjs';

const [executablePath, address] = process.argv.slice(2);
const origin = new URL(address).origin;
const { open, seen, close } = await watched(executablePath, origin);
const known = await ids(origin);
const heading = page => page.locator('main h1').first();
const settled = async page => {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.getByText('Laying out').waitFor({ state: 'detached' });
};

const deeds = {
  async arrives(page) {
    await page.goto(`${origin}/`);
    holds(await page.evaluate(() => document.activeElement?.matches('[data-box]')), 'The caret is not in the box.');
    await page.locator('.questions a').first().waitFor();
    const questions = await page.locator('.questions a').evaluateAll(links => links.map(link => link.getAttribute('href')));
    holds(questions.length === 3, `${questions.length} example questions.`);
    for (const question of questions) {
      await page.goto(`${origin}/`);
      await page.locator(`.questions a[href="${question}"]`).click();
      await heading(page).waitFor();
      await settled(page);
      holds((await page.locator('[role=alert]').count()) === 0, `${question} failed.`);
    }
  },
  async types(page) {
    await page.goto(`${origin}/`);
    await page.keyboard.type('dpo');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    holds((await page.getByRole('option').count()) === 0, 'Esc does not close the suggestions.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'DPO', exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('tokenization for language');
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+ match/).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'DPO', exact: true }).waitFor();
    await paste(page, 'https://arxiv.org/abs/2503.02174v2');
    await page.getByRole('heading', { level: 1, name: 'Adversarial Tokenization' }).waitFor();
    const text = `A secret abstract on preference optimization.\nWe compare with DPO and GRPO, and evaluate on GSM8K.`;
    const asked = [];
    page.on('request', request => asked.push(request.url()));
    await paste(page, text);
    await page.getByRole('option', { name: /Papers like this text/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/\d+ papers, closest first/).waitFor();
    holds(asked.every(url => !url.split('#')[0].includes('secret')), 'The text stands in an address that was asked for.');
  },
  async sees(page) {
    for (const [id, text] of [[known.paper.id, 'Compares with'], [known.dpo.id, 'Close methods'], [known.venue.id, 'Areas'], [known.topic.id, 'On the same papers'], [known.area.id, 'At venues'], [known.authors.nodes[0].id, 'Papers']]) {
      await page.goto(`${origin}/n/${id}`);
      await page.getByText(text, { exact: true }).first().waitFor();
    }
    await page.goto(`${origin}/n/${known.dpo.id}?view=where`);
    await page.getByRole('link', { name: 'CVPR2026' }).click();
    await page.getByText(/papers of CVPR2026/).waitFor();
    await page.goto(`${origin}/area/ACL2025/llm_pretraining`);
    await page.getByRole('button', { name: /^Tokenization/ }).click();
    await page.getByText('12 papers with these filters').waitFor();
    await page.reload();
    await page.getByText('12 papers with these filters').waitFor();
    await page.goto(`${origin}/n/nothing`);
    await page.getByRole('heading', { name: 'This address names nothing' }).waitFor();
  },
  async asksWhy(page) {
    await page.goto(`${origin}/n/${known.dpo.id}`);
    await page.getByRole('link', { name: 'why GRPO', exact: true }).click();
    await page.getByRole('heading', { name: 'What DPO and GRPO share' }).waitFor();
    const widths = await page.locator('path.line').evaluateAll(lines => lines.map(line => Number(line.getAttribute('stroke-width'))));
    holds(new Set(widths).size > 3 && Math.max(...widths) === widths[0], 'Lines are not as thick as what they add.');
    await page.getByText('mentions DPO, compares with GRPO').first().waitFor();
    await page.getByRole('link', { name: 'Paths between them' }).click();
    await page.getByRole('heading', { name: 'How DPO and GRPO are connected' }).waitFor();
    holds((await page.locator('main section ol').count()) >= 2, 'There are no alternatives.');
  },
  async explores(page) {
    await page.goto(`${origin}/n/${known.paper.id}?view=graph`);
    const nodes = page.locator('.nodes li');
    await nodes.first().waitFor();
    await settled(page);
    const before = await nodes.count();
    await page.locator('.nodes button', { hasText: 'AutoDAN' }).first().click();
    await page.getByRole('button', { name: 'Expand' }).click();
    await page.waitForFunction(count => document.querySelectorAll('.nodes li').length > count, before);
    await settled(page);
    // What was chosen stands in the middle: dragging it pins it.
    await page.locator('.nodes button', { hasText: 'AutoDAN' }).first().click();
    await page.waitForTimeout(300);
    const box = await page.locator('.canvas').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Unpin' }).waitFor();
    await page.getByRole('button', { name: /^Keywords/ }).click();
    holds((await page.locator('.nodes h3', { hasText: 'Keywords' }).count()) === 0, 'The legend does not filter.');
    holds(page.url().includes('kinds='), 'The filter is not in the address.');
    await page.getByRole('button', { name: 'Path from' }).click();
    await page.locator('.nodes button', { hasText: 'HarmBench' }).first().click();
    await page.getByRole('button', { name: 'Path to this' }).click();
    await page.getByText(/^Path: AutoDAN –/).first().waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('.nodes button', { hasText: 'GCG' }).first().click();
    await page.getByRole('button', { name: 'Hide' }).click();
    holds((await page.locator('.nodes button', { hasText: 'GCG' }).count()) === 0, 'What is hidden is still listed.');
    await page.getByLabel('Search in the drawing').fill('llama');
    await page.getByText(/matches in the drawing/).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.locator('.nodes button[aria-pressed=true]', { hasText: /llama/i }).waitFor();
    // Of a method is drawn what is closest and why.
    await page.goto(`${origin}/n/${known.dpo.id}?view=graph`);
    await page.locator('.nodes button', { hasText: 'GRPO' }).first().waitFor();
    holds((await page.locator('.nodes h3', { hasText: 'Papers' }).count()) === 1, 'What is close is drawn without what it shares.');
    await page.getByRole('button', { name: '1 edge' }).click();
    await page.waitForURL('**depth=1');
    await settled(page);
    // At phone width the list stands in place of the drawing, which comes when it is asked for.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${origin}/n/${known.dpo.id}?view=graph&as=list`);
    await page.locator('.nodes li').first().waitFor();
    await page.getByRole('button', { name: 'Drawing', exact: true }).click();
    await page.getByRole('button', { name: 'Fit' }).waitFor();
    holds((await page.getByText('no WebGL').count()) === 0, 'The drawing does not come after the list.');
  },
  async comparesVenues(page) {
    await page.goto(`${origin}/venues`);
    await page.getByRole('button', { name: /^CVPR2026/ }).click();
    await page.getByRole('button', { name: /^AAAI2026/ }).click();
    await page.getByRole('heading', { name: 'Topics of all of them' }).waitFor();
    await page.getByRole('button', { name: 'Share of the venue’s papers' }).click();
    await page.getByRole('button', { name: /^Agents at CVPR2026: \d+%/ }).click();
    await page.getByRole('heading', { name: 'Agents at CVPR2026' }).waitFor();
    await page.getByText('20 papers').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Agents at CVPR2026' }).waitFor();
  },
  async takesAlong(page) {
    await page.goto(`${origin}/n/${known.paper.id}`);
    await page.getByRole('button', { name: 'Put on the reading list: Adversarial Tokenization' }).click();
    await page.getByRole('button', { name: 'Take this along' }).click();
    await page.getByRole('button', { name: 'curl', exact: true }).click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    holds((await page.evaluate(() => navigator.clipboard.readText())).startsWith('curl '), 'Nothing was copied.');
    await page.keyboard.press('Escape');
    await page.goto(`${origin}/list`);
    holds((await saved(page, 'BibTeX')).includes('title = {{Adversarial Tokenization}}'), 'The BibTeX lacks the paper.');
    await page.goto(`${origin}/n/${known.paper.id}?view=graph`);
    await page.locator('.nodes li').first().waitFor();
    await settled(page);
    holds((await saved(page, 'SVG')).startsWith('<svg '), 'SVG');
    holds((await saved(page, 'PNG')).slice(1, 4) === 'PNG', 'PNG');
    holds((await saved(page, 'CSV')).includes('COMPARES_WITH'), 'CSV');
    holds((await saved(page, 'GraphML')).includes('<graphml '), 'GraphML');
  },
};

async function paste(page, text) {
  await page.locator('[data-box]').focus();
  await page.evaluate(given => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', given);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return (await readFile(await download.path())).toString('latin1');
}

const results = {};
try {
  for (const [name, deed] of Object.entries(deeds)) {
    const page = await open();
    results[name] = await deed(page).then(() => 'done', error => `${error.message}\nat ${page.url()}`);
    await page.context().close();
  }
  console.log(JSON.stringify({ results, ...seen }));
} finally {
  await close();
}
