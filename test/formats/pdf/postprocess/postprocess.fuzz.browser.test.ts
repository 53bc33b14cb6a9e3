import type { Browser } from '../../../../src/browser/browser.ts';
import { createBrowser } from '../../../../src/browser/create-browser.ts';
import { postprocessPdf } from '../../../../src/formats/pdf/postprocess/postprocess.ts';
import { lintTraces } from '../../../lint/determinism.ts';
import { lintPdfUa } from '../../../lint/pdf-ua.ts';
import { randomDocuments } from './random-html.ts';
import { facts } from './sample-metadata.ts';

let browser: Browser;
beforeAll(() => (browser = createBrowser()));
afterAll(() => browser.close());

describe('finishPdf', () => {
  const documents = randomDocuments(48, 20_240_506);

  it('receives documents that all differ', () => {
    expect(new Set(documents).size).toBe(48);
  });

  it.each([
    ['ua1+a3a', 1],
    ['ua2+a4f', 2],
  ] as const)(
    'returns a PDF that meets %s for any HTML',
    async (standard, part) => {
      const broken: unknown[] = [];
      for (const [index, html] of documents.entries()) {
        const raw = await browser.withPage(async (page) => {
          await page.load(html);
          return page.print();
        });
        const bytes = await postprocessPdf(raw, { ...facts, standard });
        const findings = [...(await lintPdfUa(bytes, part)), ...(await lintTraces(bytes))];
        if (findings.length > 0) broken.push({ index, findings });
      }
      expect(broken).toEqual([]);
    },
    180_000,
  );
});
