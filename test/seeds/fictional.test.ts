import { parseResume } from '../../src/resume/parse.ts';
import { leaves, parseSeed, readSeedFile } from '../support/seed-leaves.ts';
import { seedNames } from '../support/seeds.ts';

describe('seeds', () => {
  it('are the seven files that the README of the folder describes', () => {
    expect(seedNames).toEqual([
      'cdn-engineer',
      'distributed-systems-engineer',
      'full',
      'long',
      'minimal',
      'staff-engineer',
      'unicode',
    ]);
    const readme = readSeedFile('README.md');
    for (const name of seedNames) expect(readme).toContain(`\`${name}\``);
  });

  it.each(seedNames)('%s is read unchanged and without warnings', (name) => {
    const { resume, warnings } = parseResume(readSeedFile(`${name}.json`));
    expect({ resume, warnings }).toEqual({ resume: parseSeed(name), warnings: [] });
  });

  it.each(seedNames)('%s has only composed letters and no invisible characters', (name) => {
    const file = readSeedFile(`${name}.json`);
    const texts = leaves(parseSeed(name)).map(({ value }) => String(value));
    // \p{C}: control, format (soft hyphen, bidi marks), private use, unassigned.
    for (const text of [file, ...texts])
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\uFFFD]/u);
    expect(file).toBe(file.normalize('NFC'));
  });

  it.each(seedNames)('%s has no text with outer blanks', (name) => {
    const texts = leaves(parseSeed(name)).map(({ value }) => String(value));
    expect(texts.filter((text) => text !== text.trim() || text === '')).toEqual([]);
  });
});

/** Every field of JSON Resume 1.0–1.3, then the extension keys. */
const fields: Readonly<Record<string, string>> = {
  '': '$schema',
  basics: 'name label image email phone url summary',
  'basics.location': 'address postalCode city countryCode region',
  'basics.profiles[]': 'network username url',
  'work[]':
    'name location description position url startDate endDate summary highlights[] keywords[] context dateText',
  'work[].highlightGroups[]': 'name highlights[]',
  'work[].positions[]':
    'position context location startDate endDate summary highlights[] keywords[]',
  'volunteer[]': 'organization position location url startDate endDate summary highlights[]',
  'education[]':
    'institution url area studyType location startDate endDate score courses[] highlights[]',
  'awards[]': 'title date awarder summary',
  'certificates[]': 'name date url issuer',
  'publications[]': 'name publisher releaseDate url summary',
  'skills[]': 'name level keywords[] summary',
  'languages[]': 'language fluency',
  'interests[]': 'name keywords[]',
  'references[]': 'name reference',
  'projects[]':
    'name description highlights[] keywords[] startDate endDate url roles[] entity type',
  meta: 'canonical version lastModified language',
};

describe('full', () => {
  const full = parseSeed('full');
  const texts = leaves(full).map(({ value }) => String(value));

  it('uses every field of JSON Resume and every extension key, and no other', () => {
    const expected = Object.entries(fields).flatMap(([parent, names]) =>
      names.split(' ').map((name) => (parent === '' ? name : `${parent}.${name}`)),
    );
    const used = new Set(leaves(full).map(({ path }) => path));
    expect([...used].sort()).toEqual(expected.sort());
  });

  it.each([
    ['strong', /\*\*\S.*\S\*\*/],
    ['emphasis', /(^|[^*])\*[^*\s][^*]*\*(?!\*)/],
    ['code', /`[^`]+`/],
    ['a link', /\[[^\]]+\]\(https:\/\/[^)]+\)/],
    ['a nested list', /\S\n {2}- /],
    ['a nested numbered list', /\S\n {2}1\. /],
  ])('has %s in Markdown', (_, mark) => {
    expect(texts.filter((text) => mark.test(text)).length).toBeGreaterThan(0);
  });

  it('has dates with year, month and day precision, and ongoing work', () => {
    const dates = leaves(full).flatMap(({ path, value }) =>
      /Date$|\.date$/.test(path) ? [String(value).length] : [],
    );
    expect([...new Set(dates)].sort((a, b) => a - b)).toEqual([4, 7, 10]);
    const { work } = parseResume(readSeedFile('full.json')).resume;
    expect(work?.filter(({ startDate, endDate }) => startDate && !endDate)).toHaveLength(1);
    expect(work?.[0]?.name).toBe(work?.[1]?.name);
  });

  it('has a photo of a few kilobytes', () => {
    const image = parseResume(readSeedFile('full.json')).resume.basics?.image ?? '';
    const [head = '', data = ''] = image.split(',');
    expect(head).toBe('data:image/png;base64');
    const bytes = Buffer.from(data, 'base64');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([160, 200]); // IHDR width, height
    expect(bytes.length).toBeLessThan(8 * 1024);
  });
});

describe('long', () => {
  it('has no repeated text', () => {
    const texts = leaves(parseSeed('long'))
      .map(({ value }) => String(value))
      .filter((text) => text.length > 40 && !text.startsWith('https:'));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

describe('unicode', () => {
  const file = readSeedFile('unicode.json');

  it.each([
    'Latin',
    'Greek',
    'Cyrillic',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Hebrew',
    'Arabic',
    'Devanagari',
    'Thai',
  ])('has words in %s', (script) => {
    const words =
      file.match(
        new RegExp(`\\p{Script=${script}}[\\p{Script_Extensions=${script}}\\p{M}]+`, 'gu'),
      ) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(script === 'Katakana' ? 1 : 5);
  });

  it.each(['ř', 'ễ', 'ß', 'ł', 'Ł', 'þ', 'Þ', 'ğ', 'İ', 'é', '€', '£', '→', '×', '«', '☕', '🌍'])(
    'has %s',
    (character) => {
      expect(file).toContain(character);
    },
  );
});
