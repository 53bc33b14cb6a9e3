import { strictResume } from '../../src/resume/strict-schema.ts';
import { fc } from './fast-check.ts';

const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Ada',
    'Engine & Co',
    'Present',
    '2020',
    '2020-06',
    '2020-06-30',
    'Aug. 2007-May 2011',
    '07/2025',
    'github.com/ada',
    'https://example.com/a b',
    '- one\n- two',
    'a, b; c',
    '**bold** and `code`',
    'null',
    '\u0000\ud800x',
    '__proto__',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);

const keys = fc.constantFrom(
  ...['basics', 'work', 'volunteer', 'education', 'awards', 'certificates', 'publications'],
  ...['skills', 'languages', 'interests', 'references', 'projects', 'meta', 'sections', 'locales'],
  ...['name', 'label', 'image', 'email', 'phone', 'url', 'summary', 'location', 'profiles', 'city'],
  ...['position', 'positions', 'startDate', 'endDate', 'dateText', 'highlights', 'highlightTags'],
  ...['highlightGroups', 'keywords', 'context', 'title', 'date', 'level', 'language', 'fluency'],
  ...['entries', 'terms', 'items', 'details', 'tags', 'hidden', 'id', 'vitae', 'titles', 'order'],
  ...[
    'hide',
    'redact',
    'company',
    'website',
    'picture',
    'gpa',
    'bio',
    'hobbies',
    'talks',
    'firstName',
  ],
  ...[
    'isActive',
    'text',
    'fr',
    'start_date',
    '_off',
    '-off',
    '__proto__',
    'constructor',
    'toString',
  ],
);

/** Random JSON with the keys and values of résumés. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    word,
    fc.constantFrom(null, true, false, 0, 3.9, -1, 2020),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof({ weight: 6, arbitrary: keys }, { weight: 1, arbitrary: fc.string() }),
      tie('value'),
      {
        maxKeys: 6,
      },
    ),
  ),
})).value;

const officialText = fc.oneof(word, fc.lorem({ maxCount: 12 }));
const officialDate = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 0, max: 19 }),
    fc.integer({ min: 0, max: 39 }),
    fc.nat(2),
  )
  .map(([year, month, day, precision]) =>
    [year, month, day]
      .slice(0, precision + 1)
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
  );
const officialUri = fc.constantFrom(
  'https://example.com',
  'http://a.b/c?d=e#f',
  'mailto:a@b.co',
  'urn:isbn:1',
);

/** A random value that the official schema accepts, with some unknown members. */
const accepted = (key: string): fc.Arbitrary<unknown> => {
  const kind = kindOf(key);
  if (kind === 'date') return officialDate;
  if (kind === 'uri') return officialUri;
  if (kind === 'email') return fc.constantFrom('ada@example.com', 'x+y@a.b.co');
  return officialText;
};

const kindOf = (key: string): string => {
  if (/date$/i.test(key)) return 'date';
  if (['url', 'canonical', '$schema'].includes(key)) return 'uri';
  return key === 'email' ? 'email' : 'text';
};

interface Definition {
  readonly type?: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly innerType?: { readonly def: Definition };
  readonly element?: { readonly def: Definition };
}

const build = (key: string, definition: Definition): fc.Arbitrary<unknown> => {
  if (definition.innerType) return build(key, definition.innerType.def);
  if (definition.element) return fc.array(build(key, definition.element.def), { maxLength: 3 });
  if (!definition.shape) return accepted(key);
  const members = Object.entries(definition.shape).map(([name, field]) => [
    name,
    build(name, (field as { def: Definition }).def),
  ]);
  const known = fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [],
  });
  const names = new Set(Object.keys(definition.shape));
  const extra = fc.dictionary(
    keys.filter((name) => !names.has(name) && name !== '__proto__'),
    anyJson,
    { maxKeys: 2 },
  );
  return fc.tuple(extra, known).map(([more, members]) => ({ ...more, ...members }));
};

/** A random document that the official JSON Resume schema accepts. */
export const officialResume: fc.Arbitrary<unknown> = build(
  '',
  strictResume().def as Definition,
).filter((document) => strictResume().safeParse(document).success);
