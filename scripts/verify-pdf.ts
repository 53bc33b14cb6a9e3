/**
 * `npm run verify:pdf`: checks every standard × theme × seed × A4 and US letter, and letters, with our own lints, and with qpdf and
 * veraPDF where installed. `STANDARD=ua2+a4f` selects one standard. Exits with 1 on any failure.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectBrowser } from '../src/browser/browser-info.ts';
import { createRenderer, RenderOptions } from '../src/index.ts';
import type { PdfStandard } from '../src/options/schema.ts';
import { lintPdfUa } from '../test/lint/pdf-ua.ts';
import { withLetter } from '../test/support/letters.ts';
import { pdfFindings } from '../test/support/pdf-findings.ts';
import { readSeed, seedNames } from '../test/support/seeds.ts';
import { reportChecks, type Checked } from './verify/report.ts';
import { outsideChecks, standardsToVerify } from './verify/standards.ts';

/** Most bytes of a document of two pages without photo in Latin script. */
const largest = 100_000;
const latinSeeds = ['cdn-engineer', 'distributed-systems-engineer', 'minimal', 'staff-engineer'];

const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer();
const sizes: number[] = [];

const renderAll = async (standard: PdfStandard): Promise<Checked[]> => {
  const documents: Checked[] = [];
  for (const { name: theme } of await renderer.themes()) {
    for (const seed of seedNames) {
      for (const paper of ['a4', 'letter']) {
        const text = readSeed(seed);
        const options = RenderOptions.parse({ theme, paper, standard });
        const { bytes } = await renderer.render(text, options);
        const name = `${seed}.${theme}.${paper}.${standard}`;
        const file = join(folder, `${name}.pdf`);
        writeFileSync(file, bytes);
        const isLarge = latinSeeds.includes(seed) && bytes.length > largest;
        const findings = [
          ...(await pdfFindings(bytes, text, theme, standard)),
          ...(isLarge ? [`size: ${bytes.length} bytes, more than ${largest}`] : []),
        ];
        if (latinSeeds.includes(seed)) sizes.push(bytes.length);
        documents.push({ name, file, findings });
      }
    }
  }
  return documents;
};

/** A letter, and a letter with its résumé, in every theme and form. */
const renderLetters = async (standard: PdfStandard): Promise<Checked[]> => {
  const documents: Checked[] = [];
  const text = withLetter(readSeed('full'));
  for (const { name: theme } of await renderer.themes()) {
    for (const document of ['letter', 'both'] as const) {
      for (const letterForm of ['din5008', 'us'] as const) {
        const options = RenderOptions.parse({ theme, standard, document, letterForm });
        const { bytes, check } = await renderer.check(text, options);
        const name = `${document}.${theme}.${letterForm}.${standard}`;
        const file = join(folder, `${name}.pdf`);
        writeFileSync(file, bytes);
        const lints = await lintPdfUa(bytes, standard === 'ua1+a3a' ? 1 : 2);
        const findings = [...lints, ...check.findings].map(({ message }) => message);
        documents.push({ name, file, findings });
      }
    }
  }
  return documents;
};

let isGood = true;
for (const standard of standardsToVerify()) {
  const documents = [...(await renderAll(standard)), ...(await renderLetters(standard))];
  isGood = (await reportChecks(documents, outsideChecks(standard))) && isGood;
}
await renderer.close();
const { browser } = await inspectBrowser();
console.log(`Printed by ${browser?.version ?? 'no browser'} on Node ${process.versions.node}.`);
console.log(`Latin documents: ${Math.min(...sizes)} to ${Math.max(...sizes)} bytes.`);
rmSync(folder, { recursive: true });
process.exitCode = isGood ? 0 : 1;
