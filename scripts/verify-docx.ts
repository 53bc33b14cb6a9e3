/**
 * `npm run verify:docx`: checks every theme × every seed × A4 and US letter × unfitted, one page, two pages with our
 * own lint, the Open XML SDK for Office 2019 and Microsoft 365, and LibreOffice for page counts where installed.
 * Exits with 1 on any failure.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createRenderer, RenderError, RenderOptions, type RenderedFile } from '../src/index.ts';
import { lintDocx } from '../test/lint/docx.ts';
import { pdfPages } from '../test/support/pdf-text.ts';
import { readSeed, seedNames } from '../test/support/seeds.ts';
import { reportChecks, type Checked } from './verify/report.ts';
import { libreOffice, openXmlSdk } from './verify/word.ts';

/** Most bytes of a document of three pages, without photo and fonts. */
const largest = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer();
const documents: Checked[] = [];
const pagesOfPdf = new Map<string, number>();

/** The document; undefined when it does not fit on the requested pages, which is an expected error. */
const renderFitting = async (seed: string, options: object): Promise<RenderedFile | undefined> => {
  try {
    return await renderer.render(readSeed(seed), RenderOptions.parse(options));
  } catch (error) {
    if (error instanceof RenderError && error.code === 'fit_impossible') return undefined;
    throw error;
  }
};

const mediaSize = (bytes: Uint8Array): number => {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, size }) => {
      if (/^word\/(?:media|fonts)\//.test(name)) total += size;
      return false;
    },
  });
  return total;
};

for (const { name: theme } of await renderer.themes()) {
  for (const seed of seedNames) {
    for (const paper of ['a4', 'letter']) {
      for (const fit of ['off', '1', '2']) {
        const pdf = await renderFitting(seed, { theme, paper, fit });
        if (pdf === undefined) continue;
        const docx = await renderFitting(seed, { theme, paper, fit, format: 'docx' });
        if (docx === undefined) throw new Error(`${seed} fits as PDF but not as Word.`);
        const name = `${seed}.${theme}.${paper}.fit-${fit}`;
        const file = join(folder, `${name}.docx`);
        writeFileSync(file, docx.bytes);
        const pages = (await pdfPages(pdf.bytes)).length;
        pagesOfPdf.set(file, pages);
        const findings = lintDocx(docx.bytes).map(({ rule, message }) => `${rule}: ${message}`);
        const size = docx.bytes.length - mediaSize(docx.bytes);
        if (pages <= 3 && size > largest) findings.push(`size: ${size} bytes`);
        documents.push({ name, file, findings });
      }
    }
  }
}
await renderer.close();
const isGood = await reportChecks(documents, [
  openXmlSdk('Office2019'),
  openXmlSdk('Microsoft365'),
  libreOffice(pagesOfPdf),
]);
rmSync(folder, { recursive: true });
process.exitCode = isGood ? 0 : 1;
