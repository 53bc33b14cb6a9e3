import { RenderError } from '../../src/errors.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { isEmail, isOfficialField, isUri, strictResume } from '../../src/resume/strict-schema.ts';

/**
 * The rules in the tests of JSON Resume: each field accepts a value of its type and refuses null;
 * each list and object accepts an empty one and refuses null; each list refuses a null item.
 */
const fields: Readonly<Record<string, readonly string[]>> = {
  text: [
    ...['name', 'label', 'image', 'phone', 'summary'].map((field) => `basics/${field}`),
    ...['address', 'postalCode', 'city', 'countryCode', 'region'].map(
      (field) => `basics/location/${field}`,
    ),
    ...['network', 'username'].map((field) => `basics/profiles/0/${field}`),
    ...['name', 'location', 'description', 'position', 'summary'].map((field) => `work/0/${field}`),
    ...['organization', 'position', 'summary'].map((field) => `volunteer/0/${field}`),
    ...['institution', 'area', 'studyType', 'score'].map((field) => `education/0/${field}`),
    ...['title', 'awarder', 'summary'].map((field) => `awards/0/${field}`),
    ...['name', 'issuer'].map((field) => `certificates/0/${field}`),
    ...['name', 'publisher', 'summary'].map((field) => `publications/0/${field}`),
    ...['name', 'level'].map((field) => `skills/0/${field}`),
    ...['language', 'fluency'].map((field) => `languages/0/${field}`),
    'interests/0/name',
    ...['name', 'reference'].map((field) => `references/0/${field}`),
    ...['name', 'description', 'entity', 'type'].map((field) => `projects/0/${field}`),
    ...['version', 'lastModified'].map((field) => `meta/${field}`),
  ],
  date: [
    ...['work', 'volunteer', 'education', 'projects'].flatMap((section) => [
      `${section}/0/startDate`,
      `${section}/0/endDate`,
    ]),
    'awards/0/date',
    'certificates/0/date',
    'publications/0/releaseDate',
  ],
  uri: [
    '$schema',
    'basics/url',
    'basics/profiles/0/url',
    ...['work', 'volunteer', 'education', 'certificates', 'publications', 'projects'].map(
      (section) => `${section}/0/url`,
    ),
    'meta/canonical',
  ],
  email: ['basics/email'],
  texts: [
    ...['work/0/highlights', 'volunteer/0/highlights', 'education/0/courses', 'skills/0/keywords'],
    ...['interests/0/keywords', 'projects/0/highlights', 'projects/0/keywords', 'projects/0/roles'],
  ],
  entries: [
    ...['basics/profiles', 'work', 'volunteer', 'education', 'awards', 'certificates'],
    ...['publications', 'skills', 'languages', 'interests', 'references', 'projects'],
  ],
  object: ['basics', 'basics/location', 'meta'],
};

const valid: Readonly<Record<string, readonly unknown[]>> = {
  text: ['A text', ''],
  date: ['2013', '2013-12', '2013-12-01', '2023-19-39'],
  uri: ['http://example.com', 'https://example.com/watch?v=dQw4w9WgXcQ', 'mailto:a@b.co'],
  email: ['richard.hendriks@mail.com'],
  texts: [[], ['One']],
  entries: [[], [{}], [{ anything: 1 }]],
  object: [{}, { anything: null }],
};

const invalid: Readonly<Record<string, readonly unknown[]>> = {
  text: [null, 5, [], {}],
  date: [null, '', 'Present', '2013-12-021', '2020-1', '3020', 2013],
  uri: [null, '', 'example.com', '/page', 'http://example.com/ä', '#'],
  email: [null, '', 'nobody', 'a@b', 'a b@c.de'],
  texts: [null, [null], 'One', [['One']]],
  entries: [null, [null], {}, ['One'], [[]]],
  object: [null, [], 'text'],
};

const documentWith = (path: string, value: unknown): unknown =>
  path
    .split('/')
    .reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value);

const casesOf = (values: typeof valid): [string, unknown][] =>
  Object.entries(fields).flatMap(([kind, paths]) =>
    paths.flatMap((path) =>
      values[kind]!.map((value): [string, unknown] => [
        `${path} = ${JSON.stringify(value)}`,
        documentWith(path, value),
      ]),
    ),
  );

const isAccepted = (document: unknown): boolean => {
  try {
    parseResume(JSON.stringify(document), { strict: true });
    return true;
  } catch (error) {
    if (error instanceof RenderError && error.code === 'invalid_resume') return false;
    throw error;
  }
};

describe('strictResume', () => {
  it('accepts what JSON Resume accepts, field by field', () => {
    const refused = casesOf(valid).filter(
      ([, document]) => !strictResume().safeParse(document).success,
    );
    expect(refused).toEqual([]);
  });

  it('refuses what JSON Resume refuses, field by field', () => {
    const accepted = casesOf(invalid).filter(
      ([, document]) => strictResume().safeParse(document).success,
    );
    expect(accepted).toEqual([]);
  });

  it('requires no field and allows unknown fields', () => {
    expect(strictResume().safeParse({}).success).toBe(true);
    expect(strictResume().safeParse({ talks: 5, work: [{ company: {} }] }).success).toBe(true);
    expect(strictResume().safeParse([]).success).toBe(false);
  });
});

describe('parseResume in strict mode', () => {
  it('agrees with the official schema on every case', () => {
    expect(casesOf(valid).filter(([, document]) => !isAccepted(document))).toEqual([]);
    expect(casesOf(invalid).filter(([, document]) => isAccepted(document))).toEqual([]);
  });
});

describe('isOfficialField', () => {
  it.each([
    [['basics', 'location', 'city'], true],
    [['work', 3, 'highlights'], true],
    [['skills'], true],
    [['work', 3, 'keywords'], false],
    [['education', 0, 'highlights'], false],
    [['sections', 0, 'name'], false],
    [['basics', 'name', 'first'], false],
  ])('of %j is %s', (path, isOfficial) => {
    expect(isOfficialField(path)).toBe(isOfficial);
  });
});

describe('isUri', () => {
  it.each(['a:b', 'urn:isbn:1', 'http://[::1]:80/x', 'http://a@b/c%20d?e=/?#f', 'HTTP://X'])(
    'accepts %s',
    (uri) => {
      expect(isUri(uri)).toBe(true);
    },
  );

  it.each(['', 'a:', '1a:b', '//x.y', 'http://x y', 'http://x/%zz', 'http://x/<', 'x.y/z'])(
    'refuses %s',
    (uri) => {
      expect(isUri(uri)).toBe(false);
    },
  );

  it('refuses a long hostile text', () => {
    expect(isUri(`http://${'a@'.repeat(10_000)} `)).toBe(false);
    expect(isEmail(`${'a.'.repeat(10_000)}@`)).toBe(false);
    expect(isEmail(`a@${'a-'.repeat(10_000)}`)).toBe(false);
  });
});
