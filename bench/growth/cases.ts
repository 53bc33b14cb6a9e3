import { limits } from '../../src/limits.ts';
import { redactions } from '../../src/options/schema.ts';

export type ImportStep = 'import md' | 'import html' | 'import docx';
export type Step =
  'validate' | 'txt' | 'html' | 'docx' | 'json' | 'check' | 'pdf' | 'png' | ImportStep;

/** A kind of input of variable size. */
export interface Case {
  readonly name: string;
  /** The largest size within the limits, or the largest with an acceptable running time. */
  readonly most: number;
  readonly make: (size: number) => string;
  readonly steps: readonly Step[];
  /** What is redacted; without it nothing is. */
  readonly redact?: string;
}

const words: readonly Step[] = ['txt', 'html', 'docx'];
const all: readonly Step[] = [...words, 'check'];
const reading: readonly Step[] = ['validate'];

const json = (resume: unknown): string => JSON.stringify(resume);
const list = <Item>(size: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: size }, (_, index) => item(index));
const keys = (size: number, value: (index: number) => unknown) =>
  Object.fromEntries(list(size, (index) => [`key${index}`, value(index)]));
/** Texts that together have the given share of the allowed text. */
const many = (text: (length: number) => string, size: number): string[] =>
  list(
    Math.ceil(size / limits.stringLength),
    (index) => `${index} ${text(Math.min(size, limits.stringLength) - 8)}`,
  );

const { stringLength, textLength, objectKeys, arrayItems, lineBreaks, bodyBytes, values } = limits;

/** One Markdown text in the summary, with marks that are expensive for a parser. */
const summaries: Readonly<Record<string, (size: number) => string>> = {
  'letters without a blank': (size) => `${'x'.repeat(size)} -`,
  'words and hyphens': (size) => 'ab-cd '.repeat(size / 6),
  'one compound of hyphens': (size) => 'a-'.repeat(size / 2),
  slashes: (size) => '/'.repeat(size),
  asterisks: (size) => `${'*'.repeat(size / 2 - 1)}x${'*'.repeat(size / 2)}`,
  'nested emphasis': (size) => '*a '.repeat(size / 6) + 'b*'.repeat(size / 6),
  'nested strong': (size) => '**a '.repeat(size / 8) + ' b**'.repeat(size / 8),
  'unclosed emphasis': (size) => '*a _b '.repeat(size / 6),
  'opening brackets': (size) => '['.repeat(size),
  'closing brackets': (size) => ']'.repeat(size),
  'unclosed links': (size) => '[a]('.repeat(size / 4),
  links: (size) => '[a](https://b.c) '.repeat(size / 17),
  backticks: (size) => list(Math.sqrt(size), (run) => '`'.repeat(run)).join(' '),
  backslashes: (size) => '\\'.repeat(size),
  entities: (size) => '&amp;'.repeat(size / 5),
  'angle brackets': (size) => '<a'.repeat(size / 2),
  blanks: (size) => `a${' '.repeat(size - 2)}b`,
  'dashes with blanks': (size) => `${'- '.repeat(size / 2 - 1)}x`,
  'years that are not lists': (size) => '2018. '.repeat(size / 6),
  'line separators': (size) =>
    `a${'\u2028'.repeat(Math.min(lineBreaks, size / 20))}${'b'.repeat(size / 2)}`,
  'combining marks': (size) => `e${'\u0301'.repeat(size - 1)}`,
  'letters with marks': (size) => 'e\u0301'.repeat(size / 2),
  'Hangul letters': (size) => '\u1100'.repeat(size),
  Han: (size) => '漢字'.repeat(size / 2),
  'kana and Latin': (size) => 'かa'.repeat(size / 2),
  'Arabic and Latin': (size) => 'ع a '.repeat(size / 4),
  Devanagari: (size) => 'क्षि'.repeat(size / 4),
  emoji: (size) => '👩‍👩‍👧 '.repeat(size / 9),
  'half surrogates': (size) => '\ud800'.repeat(size),
  lines: (size) => 'line\n'.repeat(Math.min(lineBreaks, size / 20)) + 'x'.repeat(size / 2),
  'list items': (size) => '- item\n'.repeat(Math.min(lineBreaks, size / 20)),
};

/** Size that takes longer than an empty résumé. */
const copies = 10;

const inSummary = Object.entries(summaries).map(([name, make]): Case => ({
  name: `summary: ${name}`,
  most: stringLength,
  make: (size) => json({ work: list(copies, () => ({ summary: make(size) })) }),
  steps: words,
}));

/** One text in a field with special parsing rules. */
const field = (
  name: string,
  make: (size: number) => string,
  put: (text: string) => object,
): Case => ({
  name,
  most: stringLength,
  make: (size) => json(put(make(size))),
  steps: ['validate', 'html'],
});

const inFields: readonly Case[] = [
  field(
    'email: blanks',
    (size) => `a${' '.repeat(size - 2)}b`,
    (email) => ({ basics: { email } }),
  ),
  field(
    'email: at signs',
    (size) => '[at'.repeat(size / 3),
    (email) => ({ basics: { email } }),
  ),
  field(
    'email: dots',
    (size) => 'a.'.repeat(size / 2),
    (email) => ({ basics: { email: `${email}@` } }),
  ),
  field(
    'email: labels',
    (size) => `a@${'a.'.repeat(size / 2 - 2)}`,
    (email) => ({ basics: { email } }),
  ),
  field(
    'url: slashes',
    (size) => `https://a.b/${'/'.repeat(size - 20)}x`,
    (url) => ({ basics: { url } }),
  ),
  field(
    'url: labels',
    (size) => `${'a.'.repeat(size / 2 - 2)}/`,
    (url) => ({ basics: { url } }),
  ),
  field(
    'url: dashes',
    (size) => `a${'-'.repeat(size - 2)}`,
    (url) => ({ basics: { url } }),
  ),
  field(
    'url: percent signs',
    (size) => `https://a.b/${'%4'.repeat(size / 2 - 8)}`,
    (url) => ({ basics: { url } }),
  ),
  field(
    'phone: digits',
    (size) => '0'.repeat(size),
    (phone) => ({ basics: { phone } }),
  ),
  field(
    'address: blanks',
    (size) => `a${' '.repeat(size - 2)}b`,
    (address) => ({ basics: { location: { address } } }),
  ),
  field(
    'profile: dots',
    (size) => 'a.'.repeat(size / 2),
    (text) => ({ basics: { profiles: [text] } }),
  ),
  field(
    'keywords: commas',
    (size) => ','.repeat(size),
    (keywords) => ({ skills: [{ name: 'a', keywords }] }),
  ),
  field(
    'keywords: brackets',
    (size) => '(,'.repeat(size / 2),
    (keywords) => ({ skills: [{ name: 'a', keywords }] }),
  ),
  field(
    'languages: blanks',
    (size) => `a${' '.repeat(size - 2)}b`,
    (text) => ({ languages: [text] }),
  ),
  field(
    'languages: dashes',
    (size) => `a${' -'.repeat(size / 2 - 1)}`,
    (text) => ({ languages: [text] }),
  ),
  field(
    'languages: brackets',
    (size) => 'a'.repeat(99) + '('.repeat(size - 100),
    (text) => ({ languages: [text] }),
  ),
  field(
    'highlights: bullets',
    (size) => '- a\n'.repeat(Math.min(lineBreaks, size / 20)),
    (highlights) => ({ work: [{ name: 'a', highlights }] }),
  ),
  field(
    'dates: digits',
    (size) => '0'.repeat(size),
    (startDate) => ({ work: [{ name: 'a', startDate }] }),
  ),
  field(
    'dateText: words',
    (size) => 'a '.repeat(size / 2),
    (dateText) => ({ work: [{ name: 'a', dateText }] }),
  ),
  field(
    'control characters',
    (size) => '\u0001\u0092'.repeat(size / 2),
    (summary) => ({ basics: { summary } }),
  ),
  field(
    'keyword of dots',
    (size) => `a${'.'.repeat(size - 2)}b`,
    (text) => ({ skills: [{ name: 'a', keywords: [text] }] }),
  ),
];

const job = (index: number) => ({
  name: `Employer ${index}`,
  position: `Role ${index}`,
  startDate: '2020-01',
  summary: `Did work ${index} with **care** and [more](https://example.com/${index}).`,
  highlights: [`First thing ${index}`, `Second thing ${index}`],
  keywords: [`Go ${index}`, 'SQL'],
});

const shapes: readonly Case[] = [
  {
    name: 'root keys of several words',
    most: objectKeys,
    make: (size) => json(keys(size, () => 'a b')),
    steps: ['validate', 'html'],
  },
  {
    name: 'root keys of one word',
    most: objectKeys,
    make: (size) => json(keys(size, () => 'a')),
    steps: reading,
  },
  {
    name: 'keys in basics',
    most: objectKeys,
    make: (size) => json({ basics: keys(size, () => 'a b') }),
    steps: reading,
  },
  {
    name: 'keys in a custom entry',
    most: objectKeys,
    make: (size) => json({ sections: [{ title: 'a', entries: [keys(size, () => 'a b')] }] }),
    steps: ['validate', 'html'],
  },
  {
    name: 'spellings of one key',
    most: objectKeys,
    make: (size) =>
      json({
        ...Object.fromEntries(
          list(size, (index) => [
            `jo${'_'.repeat(index % 150)}b${'-'.repeat(index / 150)}s`,
            'a b',
          ]),
        ),
        work: list(arrayItems, () => ({})),
      }),
    steps: reading,
  },
  {
    name: 'keys given twice',
    most: values / 2,
    make: (size) => `{${'"a":"b",'.repeat(size)}"c":1}`,
    steps: reading,
  },
  {
    name: 'unknown keys of all jobs',
    most: arrayItems,
    make: (size) => json({ work: list(size, () => keys(15, () => 'a b')) }),
    steps: reading,
  },
  {
    name: 'jobs',
    most: arrayItems,
    make: (size) => json({ work: list(size, job) }),
    steps: ['validate', ...all],
  },
  {
    name: 'jobs at one employer',
    most: arrayItems,
    make: (size) => json({ work: list(size, (index) => ({ ...job(index), name: 'Employer' })) }),
    steps: all,
  },
  {
    name: 'equal highlights',
    most: arrayItems,
    make: (size) => json({ work: [{ name: 'a', highlights: list(size, () => 'the same words') }] }),
    steps: all,
  },
  {
    name: 'highlights',
    most: arrayItems,
    make: (size) =>
      json({ work: [{ name: 'a', highlights: list(size, (index) => `thing ${index}`) }] }),
    steps: all,
  },
  {
    name: 'keywords',
    most: arrayItems,
    make: (size) =>
      json({ skills: [{ name: 'a', keywords: list(size, (index) => `word${index}`) }] }),
    steps: all,
  },
  {
    name: 'skills',
    most: arrayItems,
    make: (size) =>
      json({ skills: list(size, (index) => ({ name: `skill ${index}`, level: 'good' })) }),
    steps: all,
  },
  {
    name: 'custom sections',
    most: arrayItems,
    make: (size) =>
      json({ sections: list(size, (index) => ({ title: `Title ${index}`, summary: 'text' })) }),
    steps: all,
  },
  {
    name: 'sections in an order',
    most: arrayItems,
    make: (size) =>
      json({
        sections: list(size, (index) => ({ title: `Title ${index}`, summary: 'text' })),
        meta: { vitae: { order: list(size, (index) => `title-${size - index}`) } },
      }),
    steps: ['txt'],
  },
  {
    name: 'profiles',
    most: arrayItems,
    make: (size) => json({ basics: { profiles: list(size, (index) => `github.com/ada${index}`) } }),
    steps: all,
  },
  {
    name: 'translations',
    most: arrayItems,
    make: (size) =>
      json({
        work: list(size, (index) => ({ id: `n${index}`, name: 'a' })),
        locales: { en: { work: list(size, (index) => ({ id: `n${size - index}`, name: 'b' })) } },
      }),
    steps: ['txt'],
  },
  {
    name: 'tags',
    most: arrayItems,
    make: (size) =>
      json({
        work: list(size, (index) => ({ ...job(index), tags: ['a', 'b'] })),
        meta: { vitae: { hide: list(size, (index) => `/work/${index}/summary`) } },
      }),
    steps: ['txt'],
  },
  {
    name: 'problems',
    most: arrayItems,
    make: (size) => json({ work: list(size, () => ({ name: true, url: true, summary: {} })) }),
    steps: reading,
  },
  {
    name: 'long texts',
    most: textLength * 0.9,
    make: (size) =>
      json({
        work: many((length) => 'lorem ipsum '.repeat(length / 12), size).map((summary) => ({
          summary,
        })),
      }),
    steps: ['validate', ...all],
  },
  {
    name: 'long words',
    most: textLength * 0.9,
    make: (size) =>
      json({ work: many((length) => 'x'.repeat(length), size).map((summary) => ({ summary })) }),
    steps: all,
  },
  {
    name: 'Arabic texts',
    most: textLength / 4,
    make: (size) =>
      json({
        work: many((length) => 'مرحبا '.repeat(length / 6), size).map((summary) => ({ summary })),
      }),
    steps: all,
  },
  {
    name: 'signs without a font',
    most: 16_000,
    make: (size) =>
      json({
        basics: {
          summary: list(
            size,
            (index) =>
              String.fromCodePoint(0x12000 + (index % 922)) +
              String.fromCodePoint(0x14400 + (index % 583)) +
              String.fromCodePoint(0xe000 + (index % 6400)),
          )
            .join('')
            .slice(0, size),
        },
      }),
    steps: ['html'],
  },
];

const notations: readonly Case[] = [
  {
    name: 'XML: elements of one name',
    most: values - 9,
    make: (size) => `<a>${'<b/>'.repeat(size)}</a>`,
    steps: reading,
  },
  {
    name: 'XML: pieces of text',
    most: bodyBytes / 6 - 9,
    make: (size) => `<a>${'x&amp;'.repeat(size)}</a>`,
    steps: reading,
  },
  {
    name: 'XML: entities',
    most: bodyBytes / 16 - 9,
    make: (size) => `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(size)}]><a>&a;</a>`,
    steps: reading,
  },
  {
    name: 'CSV: rows',
    most: arrayItems,
    make: (size) => `First Name,Last Name,Headline\n${'a,b,c\n'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'CSV: columns',
    most: bodyBytes / 2 - 99,
    make: (size) => `First Name,Last Name,Headline${',a'.repeat(size)}\na,b,c`,
    steps: reading,
  },
  {
    name: 'CSV: quotes',
    most: bodyBytes / 2 - 99,
    make: (size) => `First Name,Last Name,Headline\n"${'""'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'an unclosed text',
    most: bodyBytes - 9,
    make: (size) => `"${'0'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'line breaks, then a letter',
    most: bodyBytes - 9,
    make: (size) => `${'\n'.repeat(size)}x`,
    steps: reading,
  },
  {
    name: 'blanks, then JSON',
    most: bodyBytes - 9,
    make: (size) => `${' '.repeat(size)}{}`,
    steps: reading,
  },
  {
    name: 'blanks inside JSON',
    most: bodyBytes - 9,
    make: (size) => `{${' '.repeat(size)}}`,
    steps: reading,
  },
  {
    name: 'comments',
    most: bodyBytes / 8,
    make: (size) => `${'/* // */'.repeat(size - 2)}{}`,
    steps: reading,
  },
  {
    name: 'opening comments',
    most: bodyBytes / 3,
    make: (size) => `{${'/* '.repeat(size - 2)}}`,
    steps: reading,
  },
  { name: 'open brackets', most: bodyBytes - 9, make: (size) => '['.repeat(size), steps: reading },
  {
    name: 'escapes',
    most: bodyBytes / 2 - 9,
    make: (size) => `{"a":"${'\\\\'.repeat(size)}"}`,
    steps: reading,
  },
  { name: 'commas', most: bodyBytes - 9, make: (size) => `[${','.repeat(size)}]`, steps: reading },
  {
    name: 'a photo',
    most: bodyBytes - 99,
    make: (size) => `{"basics":{"image":"data:image/png;base64,${'A'.repeat(size)}"}}`,
    steps: reading,
  },
  {
    name: 'YAML: keys',
    most: objectKeys,
    make: (size) => list(size, (index) => `k${index}: b c`).join('\n'),
    steps: reading,
  },
  {
    name: 'YAML: keys in basics',
    most: objectKeys,
    make: (size) => `basics:\n${list(size, (index) => `  k${index}: b c`).join('\n')}`,
    steps: reading,
  },
  {
    name: 'YAML: keys given twice',
    most: values / 2,
    make: (size) => 'a: b c\n'.repeat(size),
    steps: reading,
  },
  {
    name: 'YAML: comments',
    most: bodyBytes / 4,
    make: (size) => `${'# c\n'.repeat(size - 9)}a: b`,
    steps: reading,
  },
  {
    name: 'YAML: aliases',
    most: 80,
    make: (size) => `a: &a ${'x'.repeat(9_000)}\nwork:\n${'- summary: *a\n'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'YAML: a long plain text',
    most: bodyBytes - 9,
    make: (size) => `a: ${'b '.repeat(size / 2 - 9)}`,
    steps: reading,
  },
  {
    name: 'YAML: a folded text',
    most: bodyBytes / 8,
    make: (size) => `a: >\n${'  b c d\n'.repeat(size - 9)}`,
    steps: reading,
  },
  {
    name: 'YAML: a quoted text',
    most: bodyBytes - 9,
    make: (size) => `a: "${'b '.repeat(size / 2 - 9)}"`,
    steps: reading,
  },
  {
    name: 'YAML: a flow list',
    most: values,
    make: (size) => `a: [${'b,'.repeat(size)}]`,
    steps: reading,
  },
  {
    name: 'YAML: items',
    most: arrayItems,
    make: (size) => `a:\n${'- b\n'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'YAML: braces',
    most: bodyBytes - 9,
    make: (size) => `a: ${'{'.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'YAML: question marks',
    most: bodyBytes / 2 - 9,
    make: (size) => `a: ${'? '.repeat(size)}`,
    steps: reading,
  },
  {
    name: 'YAML: anchors',
    most: bodyBytes / 3 - 9,
    make: (size) => `a: ${'&a '.repeat(size)}`,
    steps: reading,
  },
];

const redact = redactions.join();
/** Texts in which what is removed may have to be looked for: nearly all that may be read. */
const filled = (unit: string, characters = 400_000): object[] =>
  many((length) => unit.repeat(length / unit.length), characters).map((summary) => ({ summary }));

/** What is removed and what it is looked for in. */
const redacted: readonly Case[] = (
  [
    [
      'profiles and texts',
      arrayItems,
      (size) => ({
        basics: {
          name: 'Ada Byron',
          profiles: list(size, (index) => ({
            username: `ada${index}`,
            url: `https://a.b/u${index}`,
          })),
        },
        work: list(size, (index) => ({ summary: `See ada${index} at https://a.b/u${index}` })),
      }),
    ],
    [
      'long values',
      400,
      (size) => ({
        basics: {
          profiles: list(size, (index) => ({ username: `${'a'.repeat(1_000)}${index}` })),
        },
        work: filled('a'),
      }),
    ],
    [
      'values in one another',
      arrayItems,
      (size) => ({
        basics: { profiles: list(size, (index) => ({ username: 'a'.repeat(index % 250) })) },
        work: filled('a '),
      }),
    ],
    [
      'addresses in translations',
      objectKeys,
      (size) => ({
        locales: Object.fromEntries(
          list(size, (index) => [`x${index}`, { basics: { email: `ada${index}@byron.org` } }]),
        ),
        work: filled('ada@byron.org and ada1@byron.org '),
      }),
    ],
    [
      'names',
      limits.redactedNames,
      (size) => ({
        locales: Object.fromEntries(
          list(size, (index) => [`x${index}`, { basics: { name: `Ada${index} Byron${index}` } }]),
        ),
        work: filled('Ada and byron '),
      }),
    ],
    [
      'phones',
      arrayItems,
      (size) => ({
        basics: Object.fromEntries(list(size, (index) => [`phone${index}`, `+4930${1e6 + index}`])),
        work: filled('030 123 456 789 '),
      }),
    ],
    ...(
      [
        ['letters of a name', 'Ada'],
        ['name after name', 'Ada Byron '],
        ['initials', 'A. B. '],
        ['signs between words', 'ada._-'],
        ['links', '[ada](https://ada.org) '],
        ['open brackets', '[a]('],
        ['tags', '<b>Ada</b> '],
        ['open tags', '<a href="'],
        ['asterisks', '**Ada** '],
        ['digits', '1234567890'],
        ['at signs', 'a@'],
        ['escapes', '%41&amp;\\a'],
      ] as const
    ).map(
      ([name, unit]) =>
        [
          name,
          400_000,
          (size: number) => ({
            basics: { name: 'Ada Byron', email: 'ada@byron.org', phone: '+49 30 1234567' },
            work: filled(unit, size),
          }),
        ] as const,
    ),
  ] as readonly (readonly [string, number, (size: number) => object])[]
).map(([name, most, make]) => ({
  name: `redacted: ${name}`,
  most,
  make: (size) => json(make(size)),
  steps: ['txt', 'check'],
  redact,
}));

/** Values that the ledger looks for in many texts. */
const lost: readonly Case[] = (
  [
    [
      'texts of unknown keys',
      arrayItems,
      (size) => ({ work: list(size, (index) => ({ ...job(index), kind: `kind ${index}` })) }),
    ],
    [
      'words of one long text',
      arrayItems,
      (size) => ({
        education: [
          {
            institution: 'a',
            courses: list(size, (index) => `course ${index}`),
            modules: list(size, (index) => `module ${index}`),
          },
        ],
      }),
    ],
    [
      'words that all texts have',
      arrayItems,
      (size) => ({
        skills: [
          { name: 'a', keywords: list(size, () => ({ name: 'a b', notes: 'b a' })) },
          { name: 'b', summary: 'a b '.repeat(size) },
        ],
      }),
    ],
    [
      'flags and numbers',
      arrayItems,
      (size) => ({ projects: list(size, (index) => ({ name: 'a', isOpen: true, stars: index })) }),
    ],
    [
      'addresses',
      arrayItems,
      (size) => ({
        projects: list(size, (index) => ({
          name: 'a',
          url: `https://example.com/${index}`,
          mirror: `https://example.org/${index}`,
        })),
      }),
    ],
  ] as readonly (readonly [string, number, (size: number) => object])[]
).map(([name, most, make]) => ({
  name: `lost: ${name}`,
  most,
  make: (size) => json(make(size)),
  steps: reading,
}));

const printed: readonly Case[] = [
  {
    name: 'jobs on paper',
    most: 240,
    make: (size) => json({ work: list(size, job) }),
    steps: ['pdf', 'png', 'json'],
  },
  {
    name: 'letters of a name',
    most: limits.nameLength,
    make: (size) => json({ basics: { name: 'x'.repeat(size) } }),
    steps: ['pdf'],
  },
  {
    name: 'letters of a title',
    most: limits.titleLength,
    make: (size) => json({ work: [{ name: 'x'.repeat(size) }] }),
    steps: ['pdf'],
  },
  {
    name: 'lines of a summary',
    most: lineBreaks,
    make: (size) => json({ basics: { summary: 'a\n'.repeat(size) } }),
    steps: ['pdf'],
  },
  {
    name: 'letters of a summary without a blank',
    most: stringLength,
    make: (size) => json({ basics: { summary: 'x'.repeat(size) } }),
    steps: ['pdf'],
  },
  {
    name: 'brackets of a summary',
    most: stringLength,
    make: (size) => json({ basics: { summary: '['.repeat(size) } }),
    steps: ['pdf'],
  },
];

export const cases: readonly Case[] = [
  ...inFields,
  ...inSummary,
  ...shapes,
  ...notations,
  ...redacted,
  ...lost,
  ...printed,
];
