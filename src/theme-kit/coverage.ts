import { readFile } from 'node:fs/promises';
import { packageRoot } from '../package-root.ts';
import type { Paper } from '../options/schema.ts';
import { isObject, type JsonObject } from '../text/json.ts';

/** A résumé that a theme must print completely. */
export interface CoverageSample {
  readonly name: string;
  /** The résumé as JSON. */
  readonly text: string;
  readonly paper: Paper;
}

/** Résumés with every section, field and role, and those that break pages and lines. */
export const readCoverage = async (): Promise<readonly CoverageSample[]> => {
  const text = await readFile(new URL('seeds/full.json', packageRoot), 'utf8');
  const full = JSON.parse(text) as JsonObject; // the file of the package
  const on = (name: string, resume: object, paper: Paper = 'a4'): CoverageSample => ({
    ...{ name, paper },
    text: JSON.stringify(resume),
  });
  return [
    { name: 'full', text, paper: 'a4' },
    { name: 'full-letter', text, paper: 'letter' },
    on('name-only', { basics: { name: 'Ada Lovelace' } }),
    on('one-entry', oneEntryEach(full)),
    on('fifty-jobs', { basics: full['basics'], work: jobs(50) }),
    on('long-words', longWords),
    on('right-to-left', rightToLeft),
    on('japanese', japanese),
  ];
};

const oneEntryEach = (resume: JsonObject): object =>
  Object.fromEntries(
    Object.entries(resume).map(([key, value]) => [
      key,
      Array.isArray(value) && value.every(isObject) ? value.slice(0, 1) : value,
    ]),
  );

const jobs = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Employer ${count - index}`,
    position: `Position ${count - index}`,
    startDate: `${2023 - index}-02`,
    endDate: `${2023 - index}-11`,
    highlights: [
      `Result ${count - index}: fewer errors, more tests, and a page that loads at once.`,
    ],
  }));

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const longWords = {
  basics: {
    name: 'Wolfeschlegelsteinhausenbergerdorff Papadimitrakopoulos-Featherstonehaugh',
    label: longWord,
    email: 'wolfeschlegelsteinhausenbergerdorff.papadimitrakopoulos@example.com',
    summary: `${longWord} ${longWord}`,
  },
  work: [{ name: longWord, position: longWord, startDate: '2020-01', highlights: [longWord] }],
  skills: [{ name: longWord, keywords: [longWord, longWord] }],
};

const rightToLeft = {
  meta: { vitae: { locale: 'ar' } },
  basics: {
    name: 'ليلى حداد',
    label: 'مهندسة برمجيات',
    email: 'layla@example.com',
    summary: 'عشر سنوات من الخبرة.',
  },
  work: [
    {
      name: 'شركة النور',
      position: 'مديرة',
      startDate: '2019-03',
      highlights: ['قادت فريقا من ثمانية أشخاص.'],
    },
  ],
  skills: [{ name: 'اللغات', keywords: ['الإنجليزية', 'الفرنسية'] }],
};

const japanese = {
  meta: { vitae: { locale: 'ja' } },
  basics: {
    name: '山田花子',
    label: 'ソフトウェア技術者',
    email: 'hanako@example.com',
    summary: '十年の経験があります。',
  },
  work: [
    {
      name: '東京製作所',
      position: '主任',
      startDate: '2019-03',
      highlights: ['八人のチームを率いました。'],
    },
  ],
  skills: [{ name: '言語', keywords: ['英語', '日本語'] }],
};
