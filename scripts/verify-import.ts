/**
 * `npm run verify:import`: prints invented résumés as PDF files by many programs, imports them, reads them with
 * OpenResume's parser, too, and compares both field by field. `OPENRESUME` is a checkout of the parser; `KEEP` is a folder
 * that keeps the files. Exits with 1 if a field is below OpenResume's or the mean is below its bar.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../src/prose/import-file.ts';
import {
  fieldsOfOpenResume,
  fieldsOfPerson,
  fieldsOfResume,
  scoreImport,
} from './verify/import/import-fields.ts';
import { printPeople, readPerson } from './verify/import/make-pages.ts';
import { loadOpenResume } from './verify/parsers.ts';

/** Mean of all fields, at least. */
const bar = 0.9;

const { OPENRESUME, KEEP } = process.env;
if (OPENRESUME === undefined) {
  console.error('Set OPENRESUME to a checkout of the parser, see docs/parsers.md.');
  process.exit(1);
}
const readOpenResume = await loadOpenResume(OPENRESUME);
const folder = KEEP ?? mkdtempSync(join(tmpdir(), 'vitae-import-'));
mkdirSync(folder, { recursive: true });

const readers = ['import', 'OpenResume'] as const;
type Reader = (typeof readers)[number];
type Scores = Record<Reader, number[]>;
const noScores = (): Scores => ({ import: [], OpenResume: [] });
const byField = new Map<string, Scores>();
const byLayout = new Map<string, Scores>();

const addTo = (all: Map<string, Scores>, key: string, reader: Reader, score: number): void => {
  const scores = all.get(key) ?? noScores();
  scores[reader].push(score);
  all.set(key, scores);
};

for (const { person, layout, file } of await printPeople(folder)) {
  const wanted = fieldsOfPerson(readPerson(person));
  const bytes = new Uint8Array(readFileSync(file));
  const imported = await importFile(bytes.slice(), 'pdf');
  const found = {
    import: fieldsOfResume(imported?.resume ?? {}),
    OpenResume: fieldsOfOpenResume(await readOpenResume(bytes.slice())),
  };
  for (const reader of readers) {
    for (const [field, score] of scoreImport(wanted, found[reader])) {
      addTo(byField, field, reader, score);
      addTo(byLayout, layout, reader, score);
      if (KEEP && reader === 'import' && score < 1)
        console.log(person, layout, field, score.toFixed(2), found.import[field]);
    }
  }
}
if (KEEP === undefined) rmSync(folder, { recursive: true });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const table = (all: ReadonlyMap<string, Scores>) =>
  Object.fromEntries(
    [...all].map(([key, scores]) => [
      key,
      { import: mean(scores.import), OpenResume: mean(scores.OpenResume) },
    ]),
  );
console.table(table(byLayout));
console.table(table(byField));
const total = mean([...byField.values()].flatMap((scores) => scores.import));
console.log(`Mean of all fields: ${total.toFixed(3)}.`);
const low = [...byField].filter(([, scores]) => mean(scores.import) < mean(scores.OpenResume));
for (const [field] of low) console.error(`${field} is below OpenResume.`);
process.exitCode = low.length === 0 && total >= bar ? 0 : 1;
