import type { Browser, RenderPage } from '../../src/browser/browser.ts';
import { createBrowser, type BrowserConfig } from '../../src/browser/create-browser.ts';
import { RenderError, type ErrorCode } from '../../src/errors.ts';

export const titled = (title: string, body = '<p>Ada Lovelace</p>'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

/** A document of many pages, whose print takes long enough to be interrupted. */
export const longDocument = titled('Long', '<p>Lorem ipsum dolor sit amet.</p>'.repeat(2_000));

/** A table whose layout and print take far longer than any deadline in these tests. */
export const endlessDocument = titled(
  'Endless',
  `<table>${`<tr>${'<td>cell</td>'.repeat(60)}</tr>`.repeat(8_000)}</table>`,
);

export const print = async (page: RenderPage, html: string): Promise<Uint8Array> => {
  await page.load(html);
  return page.print();
};

export const printWith = (browser: Browser, html: string): Promise<Uint8Array> =>
  browser.withPage((page) => print(page, html));

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

/** Runs `work` with a browser that is always closed afterwards. */
export const withBrowser = async <Result>(
  config: BrowserConfig,
  run: (browser: Browser) => Promise<Result>,
): Promise<Result> => {
  const browser = createBrowser({ warn: () => undefined, ...config });
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
};

/** The code of the RenderError with which a promise rejects. */
export const codeOf = async (promise: Promise<unknown>): Promise<ErrorCode | 'none'> => {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof RenderError) return error.code;
    throw error;
  }
};
