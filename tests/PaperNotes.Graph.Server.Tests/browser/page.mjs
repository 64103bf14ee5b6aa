// Opens Banana Cake Pop in Chromium, waits for the schema, runs a query and prints what it saw as JSON.
// node page.mjs CHROMIUM URL QUERY [SCREENSHOT.png]
import { chromium } from 'playwright-core';

const [executablePath, url, query, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const foreign = [];
  const failed = [];
  const schemas = [];
  const answers = [];
  page.on('response', async response => {
    const request = response.request();
    if (!response.url().startsWith(new URL(url).origin)) foreign.push(response.url());
    else if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    if (request.method() === 'POST') {
      const body = request.postData() ?? '';
      const text = await response.text().catch(() => '');
      (body.includes('__schema') ? schemas : answers).push(text);
    }
  });
  await page.goto(url, { waitUntil: 'load' });
  await until(() => schemas.length > 0);
  const create = page.getByText('Create Document', { exact: true }).or(page.getByText('Create document')).first();
  if (await create.isVisible().catch(() => false)) await create.click();
  const editor = page.locator('.monaco-editor').first();
  await editor.waitFor();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Control+Enter');
  await until(() => answers.length > 0);
  await page.waitForTimeout(1500);
  if (screenshot) await page.screenshot({ path: screenshot });
  console.log(JSON.stringify({ title: await page.title(), foreign, failed, schema: schemas[0].includes('"queryType"'), answer: JSON.parse(answers.at(-1)) }));
} finally {
  await browser.close();
}

async function until(holds) {
  for (let i = 0; i < 600 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 100));
  if (!holds()) throw new Error('It did not come.');
}
