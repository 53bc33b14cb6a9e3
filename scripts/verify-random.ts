/**
 * `npm run verify:random`: checks random résumés (NUM_RUNS, default 200) as PDF, Word and text with our own lints,
 * for equal content, and with qpdf and veraPDF where installed. Exits with 1 on any failure.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '../src/index.ts';
import { randomDocuments } from '../test/support/random-documents.ts';
import { checkRandom } from '../test/support/random-findings.ts';
import { qpdf, veraPdf } from './verify/outside.ts';
import { reportChecks, type Checked } from './verify/report.ts';

const count = Number(process.env['NUM_RUNS'] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);
const documents: Checked[] = [];
for (const document of randomDocuments(themes, count)) {
  const { pdf, findings } = await checkRandom(renderer, document);
  const file = join(folder, `${document.index}.pdf`);
  writeFileSync(file, pdf);
  documents.push({ name: `${document.index} in ${document.theme}`, file, findings });
}
await renderer.close();
const isGood = await reportChecks(documents, [qpdf(), veraPdf('ua1'), veraPdf('3a')]);
rmSync(folder, { recursive: true });
process.exitCode = isGood ? 0 : 1;
