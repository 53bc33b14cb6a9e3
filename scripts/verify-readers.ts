/**
 * `npm run verify:readers`: reads every Latin seed in every theme with outside text extractors, and prints how many words
 * keep their order, which words are joined, how many dates stay with their job, and how many list items have their label.
 * Exits with 1 if a reader is below its floor.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, RenderOptions } from '../src/index.ts';
import { documentOrder } from '../src/theme/layout.ts';
import { readSeed, seedNames } from '../test/support/seeds.ts';
import { viewOf } from '../test/support/view-of.ts';
import { veraPdf } from './verify/outside.ts';
import { printedContent } from './verify/printed-content.ts';
import {
  datesWithJobs,
  joinedWords,
  listLabels,
  wordsInOrder,
  type PrintedContent,
  type Share,
} from './verify/reader-scores.ts';
import { readByTika, readPdfs, type ReadTexts } from './verify/readers.ts';
import { reportChecks } from './verify/report.ts';

/** Shares that no reader may fall below. */
const floors = { words: 0.98, dates: 0.85, labels: 0.95 } as const;
const exceptions: Readonly<Record<string, Partial<Record<keyof typeof floors, number>>>> = {
  // It gives texts at the right edge after those at the left, in the order of its own guess of columns.
  'pdfminer.six': { words: 0.9, dates: 0.2 },
};
/** Most words that a reader may join, over all documents. */
const mostJoined = 0;

/** Scripts without spaces, or written from right to left, are not comparable word by word. */
const seeds = seedNames.filter((name) => name !== 'unicode');

const folder = mkdtempSync(join(tmpdir(), 'vitae-verify-'));
const renderer = createRenderer({ browser: { environment: process.env } });
const contents = new Map<string, PrintedContent>();
for (const { name: theme } of await renderer.themes()) {
  for (const seed of seeds) {
    const text = readSeed(seed);
    const { view, theme: loaded } = await viewOf(text, theme);
    for (const format of ['pdf', 'docx'] as const) {
      const file = join(folder, `${seed}.${theme}.${format}`);
      const options = RenderOptions.parse({ theme, format });
      writeFileSync(file, (await renderer.render(text, options)).bytes);
      const order = documentOrder(loaded.layout);
      contents.set(file, printedContent(view, format === 'pdf' ? order : { ...order, aside: [] }));
    }
  }
}
await renderer.close();

const filesOf = (format: string): string[] =>
  [...contents.keys()].filter((file) => file.endsWith(format));
const failures: string[] = [];

type Measure = (content: PrintedContent, text: string) => Share;
const measures: Readonly<Record<keyof typeof floors, Measure>> = {
  words: wordsInOrder,
  dates: datesWithJobs,
  labels: listLabels,
};

/** The row of a reader in the table; what is below a floor is noted. */
const rowOf = (reader: string, texts: ReadTexts): Record<string, string> => {
  const row: Record<string, string> = { reader };
  for (const [name, measure] of Object.entries(measures) as [keyof typeof floors, Measure][]) {
    const shares = [...texts].map(([file, text]) => measure(contentOf(file), text));
    const good = shares.reduce((sum, share) => sum + share.good, 0);
    const all = shares.reduce((sum, share) => sum + share.all, 0);
    const floor = exceptions[reader]?.[name] ?? floors[name];
    row[name] = `${good}/${all}`;
    if (good < floor * all)
      failures.push(`${reader}: ${name} ${good}/${all}, the floor is ${floor}`);
  }
  const joined = [...texts].flatMap(([file, text]) => joinedWords(contentOf(file), text));
  row['joined'] = String(joined.length);
  if (joined.length > mostJoined) failures.push(`${reader}: joined words ${joined.join(', ')}`);
  return row;
};

const contentOf = (file: string): PrintedContent =>
  contents.get(file) ?? { columns: [], jobs: [], bullets: [], numbered: [] };

const pdfs = await readPdfs(filesOf('.pdf'));
const rows = [...pdfs.texts].map(([reader, texts]) => rowOf(reader, texts));
const missing = [...pdfs.missing];
for (const [reader, ending] of [
  ['Tika', '.pdf'],
  ['Tika, Word', '.docx'],
] as const) {
  const read = readByTika(filesOf(ending));
  if ('texts' in read) rows.push(rowOf(reader, read.texts));
  else missing.push(read.missing);
}
console.table(rows);
for (const reason of new Set(missing)) console.log(`Not run: ${reason}`);
for (const failure of failures) console.error(failure);
const documents = filesOf('.pdf').map((file) => ({ name: file, file, findings: [] }));
const isValid = await reportChecks(documents, [veraPdf('ua1')]);
rmSync(folder, { recursive: true });
process.exitCode = failures.length === 0 && isValid ? 0 : 1;
