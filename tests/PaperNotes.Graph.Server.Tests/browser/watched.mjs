// A Chromium that writes down what no page of the server may do: ask another origin, log an error, break its policy.
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const flags = ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export async function watched(executablePath, origin) {
  const browser = await chromium.launch({ executablePath, args: flags });
  const seen = { foreign: [], console: [], policy: [], failed: [] };
  const open = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', serviceWorkers: 'block', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'], ...options });
    await context.addInitScript(() => addEventListener('securitypolicyviolation', event => console.error(`policy ${event.violatedDirective} ${event.blockedURI}`)));
    const page = await context.newPage();
    // A busy machine is slow, not wrong.
    page.setDefaultTimeout(120_000);
    page.on('request', request => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) seen.foreign.push(request.url());
    });
    page.on('console', message => {
      // How fast this machine's software draws is no error of the page.
      if (message.text().startsWith('policy ')) seen.policy.push(message.text());
      else if (message.type() === 'error') seen.console.push(message.text());
    });
    page.on('pageerror', error => seen.console.push(String(error)));
    page.on('response', response => {
      if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url().slice(0, 200)}`);
    });
    return page;
  };
  return { open, seen, close: () => browser.close() };
}

export async function ask(origin, query, variables = {}) {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()).data;
}

/** Ids of nodes of the seed that the views are looked at with. */
export const ids = origin =>
  ask(origin, `{
    dpo: concept(key: "DPO") { id } grpo: concept(key: "GRPO") { id } bpe: concept(key: "BPE") { id }
    paper: paper(key: "ACL2025/llm_pretraining/adversarial_tokenization") { id }
    venue: venue(key: "ACL2025") { id } topic: topic(key: "reasoning") { id } area: area(key: "llm_pretraining") { id }
    authors(first: 1) { nodes { id } }
  }`);

/** What axe-core finds on a page at serious or critical level. */
export async function faults(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
  const found = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
}

export function holds(condition, what) {
  if (!condition) throw new Error(what);
}
