import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { importFile } from '../../src/prose/import-file.ts';
import { fc } from '../support/fast-check.ts';

interface Row {
  readonly kind: 'title' | 'section' | 'heading' | 'text' | 'item' | 'nested' | 'row';
  readonly text: string;
}

const word = fc.stringMatching(/^[A-Z]?[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z][aeiou]x$/);
const forms = [
  (a: string, b: string, c: string) => `${a} ${b}, ${c}`,
  (a: string, b: string, c: string) => `${a} | ${b} ${c}`,
  (a: string, b: string, c: string) => `${a} – ${b} (${c})`,
  (a: string, b: string, c: string) => `${a} (${b}, ${c})`,
  (a: string, b: string, c: string) => `${a}: ${b}, ${c}`,
  (a: string, b: string, c: string) => `${a} ${b} ${c}.`,
  (a: string, b: string, c: string) => `${a}, ${b} in ${c}, 2019 – 2021`,
  (a: string, b: string, c: string) => `Mar 2016 – present | ${a}, ${b} | ${c}`,
  (a: string, b: string, c: string) => `Technologies: ${a}, ${b}, ${c}`,
  (a: string, b: string, c: string) => `Engineer ${a} at ${b} ${c}, Summer 2017`,
  (a: string, b: string, c: string) => `BSc ${a}, University of ${b} (GPA 3.9), ${c}`,
];
const text = fc
  .tuple(fc.constantFrom(...forms), word, word, word)
  .map(([form, a, b, c]) => form(a, b, c));
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('heading', 'text', 'item', 'nested', 'row'),
    text,
  }),
  fc.record({
    kind: fc.constant('section' as const),
    text: fc.constantFrom('Experience', 'Education', 'Skills', 'Projects', 'Awards', 'Languages'),
  }),
);
const document = fc
  .array(row, { minLength: 1, maxLength: 25 })
  .map((rows): Row[] => [
    { kind: 'title', text: 'Ada Byron' },
    { kind: 'section', text: 'Experience' },
    ...rows,
  ]);

const cells = (line: string): string[] => line.split(/ \| |, /);

const html = (rows: readonly Row[]): Uint8Array => {
  const tags = { title: 'h1', section: 'h2', heading: 'h3', text: 'p' };
  const parts = rows.map(({ kind, text: line }) => {
    if (kind === 'item') return `<ul><li>${line}</li></ul>`;
    if (kind === 'nested') return `<ul><li>${line}<ul><li>${line}</li></ul></li></ul>`;
    if (kind === 'row')
      return `<table><tr>${cells(line)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr></table>`;
    return `<${tags[kind]}>${line}</${tags[kind]}>`;
  });
  return strToU8(`<!doctype html><html><body>${parts.join('\n')}</body></html>`);
};

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const docx = (rows: readonly Row[]): Uint8Array => {
  const paragraph = (line: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`;
  const list = (level: number): string =>
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const parts = rows.map(({ kind, text: line }) => {
    if (kind === 'text') return paragraph(line);
    if (kind === 'item' || kind === 'nested') return paragraph(line, list(kind === 'item' ? 0 : 1));
    if (kind === 'row')
      return `<w:tbl><w:tr>${cells(line)
        .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
        .join('')}</w:tr></w:tbl>`;
    return paragraph(line, `<w:pStyle w:val="${kind}"/>`);
  });
  const names = { title: 'Title', section: 'heading 1', heading: 'heading 2' };
  const styles = Object.entries(names).map(
    ([id, name]) => `<w:style w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const part = (name: string, content: string): Uint8Array =>
    strToU8(`<w:${name} xmlns:w="${main}">${content}</w:${name}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${parts.join('')}</w:body>`),
    'word/styles.xml': part('styles', styles.join('')),
  });
};

const pdf = async (rows: readonly Row[]): Promise<Uint8Array> => {
  const file = await PDFDocument.create();
  const regular = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);
  const page = file.addPage([595, 842]);
  const sizes = { title: 22, section: 15, heading: 12, text: 10, item: 10, nested: 10, row: 10 };
  let y = 800;
  for (const { kind, text: line } of rows) {
    const isBold = kind === 'title' || kind === 'section' || kind === 'heading';
    const look = { size: sizes[kind], font: isBold ? bold : regular };
    y -= sizes[kind] * (isBold ? 1.9 : 1.3);
    const x = kind === 'nested' ? 80 : 50;
    const mark = kind === 'item' || kind === 'nested' ? '• ' : '';
    const columns = kind === 'row' ? cells(line) : [mark + line];
    columns.forEach((column, index) => page.drawText(column, { x: x + index * 150, y, ...look }));
  }
  return file.save();
};

/** Words that dates, titles and labels consist of, which the résumé has in another form. */
const consumed = new Set(
  'mar present technologies gpa summer experience education skills projects awards languages in at of'.split(
    ' ',
  ),
);

const wordsOf = (value: string): string[] => value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('importFile', () => {
  it.each([
    ['html', html, 200],
    ['docx', docx, 200],
    ['pdf', pdf, 60],
  ] as const)(
    'has every word of %s in the résumé or in a warning',
    async (extension, write, numRuns) => {
      await fc.assert(
        fc.asyncProperty(document, async (rows) => {
          const read = await importFile(await write(rows), extension);
          const kept = new Set(
            wordsOf(JSON.stringify([read?.resume, read?.warnings]).replace(/\\[tn]/g, ' ')),
          );
          const lost = rows
            .flatMap(({ text: line }) => wordsOf(line))
            .filter((each) => !consumed.has(each) && !kept.has(each));
          expect(lost).toEqual([]);
        }),
        { numRuns },
      );
    },
  );
});
