import { createHash } from 'node:crypto';
import { leaves, parseSeed, readSeedFile, type Json } from '../support/seed-leaves.ts';

/** Corrections of one source text before comparison, and the words that may differ. */
interface Source {
  readonly name: string;
  readonly sha256: string;
  /** Noise of the scan or the export, with its replacement. */
  readonly noise: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Dates, which have another spelling in the JSON. */
  readonly dates: RegExp;
  /** Words of headings, labels and separators that are not in the data. */
  readonly onlyInText: readonly string[];
  /** Words with another spelling in the data than in the text. */
  readonly onlyInJson: readonly string[];
  /** Strings of the JSON that do not occur in the text. */
  readonly rewritten: readonly string[];
}

const sources: readonly Source[] = [
  {
    name: 'distributed-systems-engineer',
    sha256: 'a80d62d7533b9cf0d1a832e8b4e80c702a58d089b13865b60c1cf24f3fa337b4',
    noise: [
      [/^- O (?=[A-Z])/gm, '- '], // a hollow bullet, read as a letter
      [/^\. (?=May 2009$)/gm, ''], // a speck before a date
      [/\$\\rightarrow\$/g, '→'], // an arrow, read as TeX
    ],
    dates: /\b[A-Z][a-z]{2} \d{4}( [-–])?/g,
    onlyInText: [
      ...['Skills', 'Experience', 'Education'],
      ...['keywords', 'keywords', 'keywords', 'keywords', 'keywords'],
    ],
    onlyInJson: [],
    rewritten: [],
  },
  {
    name: 'cdn-engineer',
    sha256: 'f48eac21df6b2a8f73d75cd5244149cb7b61e2cca2daccf9d81155a39f418feb',
    noise: [[/\[([^\]]*)\]\(#\)/g, '$1']], // links without a target keep their text
    dates: / • .*$/gm,
    onlyInText: [
      'Experience',
      'Projects',
      'Skills',
      'Social',
      'Links',
      'Website',
      '&',
      '@kura',
      'kura.gg',
    ],
    onlyInJson: ['kura', 'https://kura.gg'],
    rewritten: ['https://kura.gg'],
  },
  {
    name: 'staff-engineer',
    sha256: '9f3cd474cf2dde98c33bcd76b2c4e6d245bf54d988cc4b076ac705fd5be21f7f',
    noise: [[/\\\$/g, '$']], // a dollar sign, escaped from TeX
    dates: /\b\d{4} [-–] \d{4}\b/g,
    onlyInText: ['Education', 'in', 'in'], // "Masters in Computer Science": degree and field
    onlyInJson: [],
    rewritten: [],
  },
];

const notText = /(^|\.)(\$schema|startDate|endDate|dateText|version)$/;

/** The printed strings of a résumé except dates. */
const textsOf = (resume: Json): string[] =>
  leaves(resume)
    .filter(({ path }) => !notText.test(path))
    .map(({ value }) => String(value));

const withoutNoise = ({ name, noise }: Source): string =>
  noise.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    readSeedFile(`${name}.md`),
  );

/** Words without Markdown markup and without adjacent punctuation. */
const wordsOf = (markdown: string): string[] =>
  markdown
    .replace(/^(#+|---)/gm, ' ')
    .replace(/[*`]/g, '')
    .split(/\s+|—/)
    .map((word) => word.replace(/^[-–•(]+|[-–•,.;:)]+$/g, ''))
    .filter((word) => word !== '');

/** Multiset difference: `words` without one occurrence for each of `others`. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const rest = [...words];
  for (const other of others) {
    const at = rest.indexOf(other);
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

describe.each(sources)('seeds/$name.json', (source) => {
  const resume = parseSeed(source.name);

  it('has its unchanged source text next to it', () => {
    const hash = createHash('sha256')
      .update(readSeedFile(`${source.name}.md`))
      .digest('hex');
    expect(hash).toBe(source.sha256);
  });

  it('has exactly the words of the text, with the same counts', () => {
    const inText = wordsOf(withoutNoise(source).replace(source.dates, ' '));
    const inJson = textsOf(resume).flatMap(wordsOf);
    expect(inText.length).toBeGreaterThan(400);
    expect(without(inText, inJson).sort()).toEqual([...source.onlyInText].sort());
    expect(without(inJson, inText).sort()).toEqual([...source.onlyInJson].sort());
  });

  it('quotes the text exactly, including markup and line breaks', () => {
    const text = withoutNoise(source).replace(/^[ \t]+/gm, '');
    expect(textsOf(resume).filter((passage) => !text.includes(passage))).toEqual(source.rewritten);
  });

  it('keeps the order of the text in every list', () => {
    const text = withoutNoise(source).replace(/^[ \t]+/gm, '');
    for (const [path, passages] of listsOf(resume)) {
      let from = 0;
      const missing = passages.filter((passage) => {
        const at = text.indexOf(passage, from);
        if (at >= 0) from = at + passage.length;
        return at < 0 && !source.rewritten.includes(passage);
      });
      expect({ path, missing }).toEqual({ path, missing: [] });
    }
  });
});

/** The texts at each path, such as `work[].highlights[]`, in the order of the file. */
function listsOf(resume: Json): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { path, value } of leaves(resume)) {
    if (notText.test(path)) continue;
    lists.set(path, [...(lists.get(path) ?? []), String(value)]);
  }
  return lists;
}

type Entry = Readonly<Record<string, Json>>;

function entriesOf(resume: Json, section: string): Entry[] {
  if (resume === null || typeof resume !== 'object' || Array.isArray(resume)) return [];
  const entries = resume[section];
  if (!Array.isArray(entries)) return [];
  return entries.filter(
    (entry): entry is Record<string, Json> =>
      entry !== null && typeof entry === 'object' && !Array.isArray(entry),
  );
}

const datesOf = (resume: Json, ...sections: string[]) =>
  sections
    .flatMap((section) => entriesOf(resume, section))
    .map((entry) => [entry['startDate'], entry['endDate'], entry['dateText']]);

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "Aug. '09" → "2009-08", "Dec 2022" → "2022-12", "'12" → "2012", "" → undefined. */
function isoDate(written: string): string | undefined {
  const match = /^(?:([A-Z][a-z]{2})\.? )?(?:'(\d\d)|(\d{4}))$/.exec(written.trim());
  if (!match) return undefined;
  const [, month, shortYear, fullYear] = match;
  const year = fullYear ?? `20${shortYear ?? ''}`;
  if (month === undefined) return year;
  return `${year}-${String(monthNames.indexOf(month) + 1).padStart(2, '0')}`;
}

const matches = (name: string, pattern: RegExp) =>
  [...readSeedFile(`${name}.md`).matchAll(pattern)].map(([, ...groups]) => groups);

describe('dates of the seeds', () => {
  it('pairs the scattered dates of distributed-systems-engineer in either order', () => {
    const written = matches('distributed-systems-engineer', /\b([A-Z][a-z]{2} \d{4})\b/g);
    const dates = written.map(([date]) => isoDate(date ?? ''));
    expect(dates).toHaveLength(14);
    const pairs = dates.flatMap((date, at) =>
      at % 2 === 0 ? [[...[date, dates[at + 1]].sort(), undefined]] : [],
    );
    expect(datesOf(parseSeed('distributed-systems-engineer'), 'work', 'education')).toEqual(pairs);
  });

  it('reads the short years of cdn-engineer: ongoing, circa, and absent', () => {
    const written = matches('cdn-engineer', / •[ ]?(.*)$/gm).map(([text]) => text ?? '');
    expect(written).toHaveLength(12);
    const expected = written.map((text) => {
      if (text === 'circa 2004') return ['2004', '2004', text];
      const [start = '', end = ''] = text.split('–');
      return [isoDate(start), isoDate(end), undefined];
    });
    expect(datesOf(parseSeed('cdn-engineer'), 'work', 'projects')).toEqual(expected);
    expect(expected[0]).toEqual(['2019-08', undefined, undefined]);
    expect(expected[6]).toEqual([undefined, undefined, undefined]);
  });

  it('adds no months to the years of staff-engineer', () => {
    const written = matches('staff-engineer', /\b(\d{4}) [-–] (\d{4})\b/g);
    expect(written).toHaveLength(6);
    const expected = written.map(([start, end]) => [start, end, undefined]);
    expect(datesOf(parseSeed('staff-engineer'), 'work', 'education')).toEqual(expected);
  });
});
