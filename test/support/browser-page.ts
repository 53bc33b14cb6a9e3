import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../src/browser/find/find-browser.ts';

/** A browser for pages of Vitae, which runs their scripts. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, libraryPath } = await findBrowser();
  return puppeteer.launch({
    executablePath,
    headless: 'shell',
    args: ['--no-sandbox'],
    env: { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) },
  });
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds wrong with a page for users of keyboards and screen readers. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Violation[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Messages of the console, errors, and requests to other addresses. */
export const watchPage = (page: Page, own: string): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(own))
      complaints.push(request.url());
  });
  return complaints;
};

/** Drops a file on the page. */
export const dropFile = (page: Page, name: string, bytes: Uint8Array): Promise<unknown> =>
  page.evaluate(`{
    const bytes = Uint8Array.from(atob(${JSON.stringify(Buffer.from(bytes).toString('base64'))}),
      (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], ${JSON.stringify(name)}));
    document.querySelector('.cm-content').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);
