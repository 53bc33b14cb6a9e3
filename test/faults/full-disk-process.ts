import { readdir } from 'node:fs/promises';
import { createBrowser } from '../../src/browser/create-browser.ts';
import { RenderError } from '../../src/errors.ts';
import { isPdf, printWith, titled } from '../support/documents.ts';
import { until } from '../support/processes.ts';

const [, , fullDisk = ''] = process.argv;
const before = process.env['TMPDIR'];

process.env['TMPDIR'] = fullDisk;
const browser = createBrowser({ warn: () => undefined });
const refusal = await printWith(browser, titled('Early')).catch((error: unknown) => error);

if (before === undefined) delete process.env['TMPDIR'];
else process.env['TMPDIR'] = before;
await until(() => browser.status().launched);
const later = await printWith(browser, titled('Late'));
await browser.close();

console.log(
  JSON.stringify({
    code: refusal instanceof RenderError ? refusal.code : 'none',
    message: String(refusal),
    left: await readdir(fullDisk),
    printedLater: isPdf(later),
  }),
);
