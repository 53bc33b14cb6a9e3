/**
 * `npm run verify:random`: checks random résumés (NUM_RUNS, default 200) as PDF, Word and text with our own lints,
 * for equal content, and with qpdf and veraPDF where installed, in every standard or the one in `STANDARD`. Exits with 1
 * on any failure.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '../src/index.ts';
import { randomDocuments } from '../test/support/random-documents.ts';
import { checkRandom } from '../test/support/random-findings.ts';
import { reportChecks, type Checked } from './verify/report.ts';
import { outsideChecks, standardsToVerify } from './verify/standards.ts';

const count = Number(process.env['NUM_RUNS'] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);
let isGood = true;
for (const standard of standardsToVerify()) {
  const documents: Checked[] = [];
  for (const document of randomDocuments(themes, count)) {
    const { pdf, findings } = await checkRandom(renderer, document, standard);
    const file = join(folder, `${document.index}.${standard}.pdf`);
    writeFileSync(file, pdf);
    documents.push({ name: `${document.index} in ${document.theme}`, file, findings });
  }
  isGood = (await reportChecks(documents, outsideChecks(standard))) && isGood;
}
await renderer.close();
rmSync(folder, { recursive: true });
process.exitCode = isGood ? 0 : 1;
