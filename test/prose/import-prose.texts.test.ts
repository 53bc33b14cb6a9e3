import { readFileSync } from 'node:fs';
import { importText } from '../../src/prose/import-prose.ts';
import { isObject, stringsWithPaths } from '../../src/text/json.ts';
import { scoreProse, shareOf } from '../support/prose-score.ts';

const source = readFileSync(new URL('fixtures/resumes.txt', import.meta.url), 'utf8');

/** Texts of many shapes with their fields, and the words of their skills (`k`). */
const resumes = source
  .split('=====FILE ')
  .slice(1)
  .map((part) => {
    const [name = ''] = part.split('\n', 1);
    const [text = '', json = '{}'] = part.slice(name.length + 1).split('\n-----TRUTH\n');
    const truth: unknown = JSON.parse(json);
    const { k = [], ...fields } = isObject(truth) ? truth : {};
    return { name, text, fields, skills: Array.isArray(k) ? k.map(String) : [] };
  });

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const textsIn = (value: unknown): string[] =>
  Array.from(stringsWithPaths(value), ({ text }) => text);

describe('importText of texts of many shapes', () => {
  it.each(resumes)('reads at least nine of ten fields of $name', ({ text, fields, skills }) => {
    const { resume } = importText(text);
    expect(shareOf(scoreProse(resume, fields))).toBeGreaterThanOrEqual(0.9);
    expect(textsIn(resume.skills)).toEqual(expect.arrayContaining(skills));
  });

  it.each(resumes)('places or lists every word of $name', ({ text, fields, skills }) => {
    const { resume, warnings } = importText(text);
    const known = textsIn([resume, warnings.map(({ before }) => before)]).flatMap(wordsIn);
    const wanted = [...textsIn(fields), ...skills].filter(
      (each) => !/^\d{4}(?:-\d\d)?$/.test(each),
    );
    for (const word of wanted.flatMap(wordsIn)) {
      const at = known.indexOf(word);
      expect({ word, isKnown: at >= 0 }).toEqual({ word, isKnown: true });
      known.splice(at, 1);
    }
  });
});

it.each(['Ada Lovelace', 'A Lovelace'])(
  'reads the name %s below a column of contacts and skills',
  (name) => {
    const text = `Contact

ada@example.org

Skills

Go, Kafka

${name}

Programmer

Experience

Engineer, Acme
2019 – 2021
`;
    expect(importText(text).resume.basics?.name).toBe(name);
  },
);
