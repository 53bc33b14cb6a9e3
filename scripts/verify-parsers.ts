/**
 * `npm run verify:parsers`: prints six invented résumés in every theme on US letter, reads them with two outside
 * parsers and seven text extractors, and writes the scores into docs/parsers.md. `OPENRESUME` and `OFFLINECV` are
 * checkouts of the parsers. Exits with 1 if a theme is below its bar.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, RenderOptions } from '../src/index.ts';
import { documentOrder } from '../src/theme/layout.ts';
import { viewOf } from '../test/support/view-of.ts';
import { scoreFields, type Fields } from './verify/field-scores.ts';
import { loadParsers } from './verify/parsers.ts';
import { parserBars, type ThemeScores, writeParserTable } from './verify/parser-table.ts';
import { printedContent } from './verify/printed-content.ts';
import { datesWithJobs, type PrintedContent } from './verify/reader-scores.ts';
import { readPdfs } from './verify/readers.ts';

/** A résumé as far as its fields are scored. */
interface Source {
  readonly basics: { readonly name: string; readonly email: string; readonly phone: string };
  readonly work: readonly Readonly<Record<'name' | 'position' | 'startDate' | 'endDate', string>>[];
  readonly education: readonly Readonly<Record<'institution' | 'studyType' | 'area', string>>[];
  readonly skills: readonly { readonly name: string; readonly keywords?: readonly string[] }[];
}

const words = (...texts: readonly (string | undefined)[]): string =>
  texts.filter((text) => text !== undefined).join(' ');

const fieldsOf = ({ basics, work, education, skills }: Source): Fields => ({
  ...basics,
  employers: work.map(({ name }) => name),
  titles: work.map(({ position }) => position),
  periods: work.map(({ startDate, endDate }) => words(startDate, endDate)),
  schools: education.map(({ institution }) => institution),
  degrees: education.map(({ studyType, area }) => words(studyType, area)),
  skills: skills.flatMap(({ name, keywords = [] }) => (keywords.length > 0 ? keywords : [name])),
});

const { OPENRESUME, OFFLINECV } = process.env;
if (OPENRESUME === undefined || OFFLINECV === undefined) {
  console.error('Set OPENRESUME and OFFLINECV to checkouts of the parsers, see docs/parsers.md.');
  process.exit(1);
}
const parsers = await loadParsers(OPENRESUME, OFFLINECV);
const resumes = new URL('verify/resumes/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer({ browser: { environment: process.env } });

interface Printed {
  readonly file: string;
  readonly wanted: Fields;
  readonly content: PrintedContent;
}
const printed = new Map<string, Printed[]>();
for (const { name: theme } of await renderer.themes()) {
  const files: Printed[] = [];
  for (const name of readdirSync(resumes)) {
    const text = readFileSync(new URL(name, resumes), 'utf8');
    const file = join(folder, `${name}.${theme}.pdf`);
    const options = RenderOptions.parse({ theme, paper: 'letter' });
    writeFileSync(file, (await renderer.render(text, options)).bytes);
    const { view, theme: loaded } = await viewOf(text, theme);
    const content = printedContent(view, documentOrder(loaded.layout));
    files.push({ file, wanted: fieldsOf(JSON.parse(text) as Source), content });
  }
  printed.set(theme, files);
}
await renderer.close();

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const read = await readPdfs([...printed.values()].flat().map(({ file }) => file));
for (const reason of read.missing) console.log(`Not run: ${reason}`);
const sharesOf = (files: readonly Printed[], reader: string): number => {
  const texts = read.texts.get(reader);
  const shares = files.map(({ file, content }) => datesWithJobs(content, texts?.get(file) ?? ''));
  return (
    shares.reduce((sum, { good }) => sum + good, 0) / shares.reduce((sum, { all }) => sum + all, 0)
  );
};

const rows: ThemeScores[] = [];
for (const [theme, files] of printed) {
  const scores = { OpenResume: [] as number[], OfflineCV: [] as number[] };
  for (const { file, wanted } of files) {
    for (const parser of ['OpenResume', 'OfflineCV'] as const) {
      const found = await parsers[parser](new Uint8Array(readFileSync(file)));
      scores[parser].push(scoreFields(wanted, found));
    }
  }
  rows.push({
    theme,
    openResume: mean(scores.OpenResume),
    offlineCv: mean(scores.OfflineCV),
    dates: mean([...read.texts.keys()].map((reader) => sharesOf(files, reader))),
    pdfminer: sharesOf(files, 'pdfminer.six'),
  });
}
rmSync(folder, { recursive: true });
console.table(rows);
writeParserTable(rows);
const low = rows.filter(
  ({ openResume, offlineCv, dates }) =>
    openResume < parserBars.openResume ||
    offlineCv < parserBars.offlineCv ||
    dates < parserBars.dates,
);
for (const { theme } of low) console.error(`${theme} is below the bar.`);
process.exitCode = low.length === 0 ? 0 : 1;
