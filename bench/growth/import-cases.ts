import { strToU8, zipSync } from 'fflate';
import type { Case, ImportStep } from './cases.ts';

type Make = (size: number) => string;

/** Files of prose; their bytes are carried as Latin-1. */
const named = (
  step: ImportStep,
  most: number,
  makes: Readonly<Record<string, Make>>,
  pack: (text: string) => Uint8Array = strToU8,
): Case[] =>
  Object.entries(makes).map(([name, make]) => ({
    name,
    most,
    make: (size) => Buffer.from(pack(make(size))).toString('latin1'),
    steps: [step],
  }));

const text = '# Ada Byron\nada@byron.org\n\n';
const page = '<html><body><h1>Ada Byron</h1>';
const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

const markdown: Readonly<Record<string, Make>> = {
  jobs: (size) =>
    `${text}## Experience\n\n${'### Engineer, Acme\n2010 – 2012\n\n- Did\n\n'.repeat(size / 40)}`,
  'lines of a job': (size) => `${text}## Experience\n\n### Acme\n${'one two\n'.repeat(size / 8)}`,
  paragraphs: (size) => `${text}## Experience\n\n${'Acme\n\n'.repeat(size / 6)}`,
  headings: (size) => `${text}${'## Title\n\n'.repeat(size / 10)}`,
  items: (size) => `${text}## Skills\n\n${'- a\n'.repeat(size / 4)}`,
  'a long line': (size) => `${text}## Summary\n\n${'word '.repeat(size / 5)}`,
  dates: (size) => `${text}## Experience\n\n${'2010 – 2012 '.repeat(size / 12)}`,
  commas: (size) => `${text}## Experience\n\nAcme${', '.repeat(size / 2)} 2010 – 2012`,
  brackets: (size) => `${text}## Experience\n\nAcme ${')('.repeat(size / 2)} 2010 – 2012`,
  bars: (size) => `${text}## Experience\n\n|${'a|'.repeat(size / 2)}`,
  'at signs': (size) => `# Ada\n${'a@'.repeat(size / 2)}`,
};

const html: Readonly<Record<string, Make>> = {
  paragraphs: (size) => page + '<p>a</p>'.repeat(size / 8),
  'open elements': (size) => page + '<div>'.repeat(size / 5),
  'open lists': (size) => page + '<ul><li>a'.repeat(size / 9),
  cells: (size) => `${page}<table><tr>${'<td>a'.repeat(size / 5)}`,
  'empty marks': (size) => `${page}<p>${'<b></b>'.repeat(size / 7)}a`,
  'angle brackets': (size) => page + '<'.repeat(size),
};

const word: Readonly<Record<string, Make>> = {
  paragraphs: (size) => paragraph('a b').repeat(size / 40),
  'nested elements': (size) => '<w:x>'.repeat(size / 11) + '</w:x>'.repeat(size / 11),
  cells: (size) =>
    `<w:tbl><w:tr>${`<w:tc>${paragraph('a')}</w:tc>`.repeat(size / 60)}</w:tr></w:tbl>`,
  tabs: (size) => `<w:p><w:r><w:t>a</w:t>${'<w:tab/>'.repeat(size / 8)}</w:r></w:p>`,
};

const asWord = (body: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document xmlns:w="w"><w:body>${paragraph('Ada Byron')}${body}</w:body></w:document>`,
    ),
  });

export const importCases: readonly Case[] = [
  ...named('import md', 160_000, markdown),
  ...named('import html', 1_600_000, html),
  ...named('import docx', 4_000_000, word, asWord),
];
