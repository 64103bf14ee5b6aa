// Opens Banana Cake Pop in Chromium, waits for the schema, runs a query and prints what it saw as JSON.
// node page.mjs CHROMIUM URL QUERY [SCREENSHOT.png]
import { chromium } from 'playwright-core';

const [executablePath, url, query, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  page.setDefaultTimeout(120_000);
  const foreign = [];
  const failed = [];
  const schemas = [];
  const answers = [];
  // Whatever is asked for counts, also what gets no answer.
  page.on('request', request => { if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(new URL(url).origin)) foreign.push(request.url()); });
  page.on('response', async response => {
    const request = response.request();
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    if (request.method() === 'POST') {
      const body = request.postData() ?? '';
      const text = await response.text().catch(() => '');
      (body.includes('IntrospectionQuery') ? schemas : answers).push(text);
    }
  });
  await page.goto(url, { waitUntil: 'load' });
  // Asks for the schema with the first document.
  await page.getByText(/create document/i).first().click();
  await page.getByText('Schema available').waitFor();
  await page.locator('.view-line').filter({ hasText: 'query' }).first().waitFor();
  const first = (await page.locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+A');
  // Pasted, not typed: the editor would indent and close brackets by itself.
  await page.evaluate(text => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, query);
  // The editor offers to run what it has understood: one operation now, where there were many.
  await page.waitForFunction(() => document.querySelectorAll('.codelens-decoration').length === 1);
  await page.getByText('Run', { exact: true }).nth(0).waitFor();
  await page.locator('.codelens-decoration a').first().click();
  await until(() => answers.length > 0);
  if (screenshot) {
    await page.locator('text=Learn More').locator('xpath=../..').locator('button, svg').last().click({ timeout: 2000 }).catch(() => {});
    await page.mouse.move(640, 700);
    // The answer is drawn after it has come: wait until its first field stands there.
    const field = Object.keys(JSON.parse(answers.at(-1)).data)[0];
    await page.locator('.view-line').filter({ hasText: `"${field}":` }).first().waitFor();
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: screenshot });
  }
  console.log(JSON.stringify({ title: await page.title(), first, foreign, failed, schema: schemas.some(schema => schema.includes('"queryType"')), answer: JSON.parse(answers.at(-1)) }));
} finally {
  await browser.close();
}

async function until(holds) {
  for (let i = 0; i < 600 && !holds(); i++) await new Promise(resolve => setTimeout(resolve, 100));
  if (!holds()) throw new Error('It did not come.');
}
