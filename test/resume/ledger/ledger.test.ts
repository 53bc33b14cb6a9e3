import { RenderError } from '../../../src/errors.ts';
import { isLeafValue } from '../../../src/resume/ledger/source-leaves.ts';
import { prepareResume } from '../../../src/stages/prepare-resume.ts';
import { RenderOptions } from '../../../src/options/schema.ts';
import { documentLedger } from '../../../src/stages/ledger.ts';
import type { Section } from '../../../src/view/model.ts';
import { composeView } from '../../../src/view/compose.ts';
import { anyJson } from '../../support/arbitrary-resume.ts';
import { fc } from '../../support/fast-check.ts';
import { ledgerOf, lostIn } from '../../support/ledger.ts';
import { readSeedFile } from '../../support/seed-leaves.ts';

const seeds = ['full', 'long', 'unicode', 'staff-engineer', 'cdn-engineer', 'minimal'];

const leafCount = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return isLeafValue(value) ? 1 : 0;
  return Object.values(value).reduce<number>((sum, item) => sum + leafCount(item), 0);
};

const sum = (counts: object): number =>
  Object.values(counts).reduce<number>((total, count) => total + Number(count), 0);

describe('openLedger', () => {
  it.each(seeds)('finds no lost value in the sample %s', async (seed) => {
    const { report } = await ledgerOf(readSeedFile(`${seed}.json`));
    expect(report.lost).toEqual([]);
    expect(sum(report.values)).toBe(leafCount(JSON.parse(readSeedFile(`${seed}.json`))));
  });

  it('gives every value of any JSON exactly one fate', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, async (value) => {
        try {
          const { report } = await ledgerOf(JSON.stringify(value));
          expect(sum(report.values)).toBe(leafCount(JSON.parse(JSON.stringify(value))));
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_resume' });
          expect(error).toBeInstanceOf(RenderError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, object]>([
    ['a misspelt list', { work: [{ name: 'X', higlights: ['did it'] }] }],
    [
      'a word that another text also has',
      { work: [{ name: 'Go Ltd', summary: 'I write Go.', langs: ['Go'] }] },
    ],
    [
      'a number and a flag of an unknown key',
      { languages: [{ language: 'Danish', years: 10, native: true }] },
    ],
    [
      'a second name with another value',
      { projects: [{ name: 'P', url: 'https://p.example', github: 'https://github.com/ada/p' }] },
    ],
    [
      'notes of a keyword that is an object',
      { skills: [{ name: 'Q', keywords: [{ name: 'Kafka', level: 'Expert', notes: 'Ran 40' }] }] },
    ],
    ['a text that is also the title of a section', { work: [{ name: 'X', kind: 'Experience' }] }],
  ])('finds %s, and reports it as lost where the document does not print it', async (_, resume) => {
    expect(await lostIn(resume)).toEqual([]);
    const prepared = await prepareResume(JSON.stringify(resume), RenderOptions.parse({}));
    const { language, leaves } = prepared;
    const [section = ''] = Object.keys(resume);
    const [entry] = Object.values(resume) as object[][]; // each résumé has one section
    const name = Object.entries(entry?.[0] ?? {})[0] ?? [];
    const printed = { [section]: [Object.fromEntries([name])] };
    const reduced = await prepareResume(JSON.stringify(printed), RenderOptions.parse({}));
    const view = composeView(reduced.resume, { language, layout: { sections: [], aside: [] } });
    const { report } = documentLedger({
      ...{ leaves, resume: prepared.resume, language, view },
      ...{ source: JSON.stringify(resume), strict: false },
    });
    expect(report.values.lost).toBe(leaves.length - 1);
  });

  it.each<[string, object]>([
    [
      'dates in another form',
      { work: [{ name: 'X', startDate: '2019-03', endDate: 'June 2020' }] },
    ],
    ['two dates in one field', { work: [{ name: 'X', startDate: 'Aug. 2007 – May 2011' }] }],
    ['a word for "present"', { work: [{ name: 'X', startDate: '2019', endDate: 'heute' }] }],
    [
      'two dates that are printed once',
      { work: [{ name: 'X', startDate: '2019', endDate: '2019' }] },
    ],
    [
      'the parts of an address in one line',
      { basics: { location: { city: 'Oslo', region: 'Østlandet', countryCode: 'NO' } } },
    ],
    [
      'the own country of an address, which is not named',
      { basics: { location: { city: 'Boston', region: 'MA', countryCode: 'US' } } },
    ],
    ['an address without its scheme', { basics: { url: 'https://www.example.com/cv/' } }],
    ['an e-mail address in words', { basics: { email: 'ada (at) example.org' } }],
    ['a number with its zeros', { education: [{ institution: 'X', score: 3.9 }] }],
    [
      'Markdown and its links',
      {
        basics: { summary: '**Bold**ly [built](https://a.example/x_(y) "t"):\n\n1. one\n2. `two`' },
      },
    ],
    ['a text that is read as a list', { skills: [{ name: 'X', keywords: 'Go, SQL; Go' }] }],
    ['two names of one field with the same value', { work: [{ name: 'Acme', company: 'Acme' }] }],
    ['an entry given twice', { awards: [{ title: 'Prize' }, { title: 'Prize' }] }],
    ['an item given twice', { skills: [{ name: 'X', keywords: ['Go', 'Go'] }] }],
    [
      'two jobs at one employer',
      {
        work: [
          { name: 'Acme', position: 'Lead' },
          { name: 'Acme', position: 'Engineer' },
        ],
      },
    ],
    [
      'the account inside its address',
      {
        basics: {
          profiles: [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }],
        },
      },
    ],
    ['Chinese words without blanks', { basics: { summary: '数据工程师，上海' } }],
    [
      'a number with a plus after the name of its account',
      { basics: { profiles: [{ network: 'WhatsApp', username: '+44 7123 456789' }] } },
    ],
    ['entities', { basics: { summary: 'caf&eacute; &amp; bar, it&#39;s' } }],
    ['a text of signs only', { skills: [{ name: 'X', level: '★★★' }] }],
    ['letters decoded from another encoding', { basics: { label: 'Caf\u008a' } }],
    ['first and last name', { basics: { firstName: 'Ada', lastName: 'Berg' } }],
  ])('counts %s as printed', async (_, resume) => {
    const { report } = await ledgerOf(JSON.stringify(resume));
    expect(report).toEqual({
      values: { printed: leafCount(resume), technical: 0, setting: 0, excluded: 0, lost: 0 },
      lost: [],
    });
  });

  it('counts a value whose key begins with "_" as excluded', async () => {
    const { report } = await ledgerOf('{"basics":{"name":"Ada","_note":"not yet"}}');
    expect(report.values).toMatchObject({ printed: 1, excluded: 1, setting: 0, lost: 0 });
  });

  it('knows technical values and settings by their keys', async () => {
    const { report } = await ledgerOf(
      JSON.stringify({
        $schema: 'https://example.com/schema.json',
        basics: { name: 'Ada', image: 'ada.png' },
        skills: [{ id: 'x1', name: 'Go', icon: 'fa fa-go', color: '#ff0000', tags: ['web'] }],
        meta: { version: 'v1', theme: 'even' },
      }),
    );
    expect(report.values).toMatchObject({ printed: 2, technical: 6, setting: 2, lost: 0 });
  });

  it.each<[string, object, number]>([
    ['tags', { tags: 'web' }, 2],
    ['hide', { hide: '/work/1' }, 2],
    ['redact', { redact: 'name,contact' }, 2],
  ])('counts what the option %s leaves out as excluded', async (_, choice, excluded) => {
    const resume = {
      basics: { name: 'Ada Berg', email: 'ada@berg.example' },
      work: [
        { name: 'Acme', position: 'Lead' },
        { name: 'Other', position: 'Engineer', tags: ['law'] },
      ],
    };
    const { report } = await ledgerOf(JSON.stringify(resume), choice);
    expect(report.values).toMatchObject({ excluded, lost: 0 });
  });

  it('counts a translation as printed, and what it replaces as excluded', async () => {
    const resume = {
      basics: { label: 'Engineer' },
      locales: {
        de: { basics: { label: 'Ingenieurin' } },
        fr: { basics: { label: 'Ingénieure' } },
      },
    };
    const { report } = await ledgerOf(JSON.stringify(resume), { locale: 'de' });
    expect(report.values).toMatchObject({ printed: 1, excluded: 2, lost: 0 });
  });

  it('gives line, column and the beginning of the text', async () => {
    const text = `{\n  "work": [{ "name": "X",\n    "summary": "${'word '.repeat(30)}", "summary": "Other" }]\n}`;
    const { report } = await ledgerOf(text);
    expect(report.lost).toEqual([
      {
        path: '/work/0/summary',
        line: 3,
        column: 16,
        text: `${'word '.repeat(30).slice(0, 59)}…`,
      },
    ]);
  });

  it('numbers the file of a lost value when files are merged', async () => {
    const base = '{"basics":{"name":"Ada","label":"secret word","label":"x"}}';
    const later = '{"basics":{"name":"Ada"},"awards":[{"title":"B","title":"A"}]}';
    const { report } = await ledgerOf([base, later]);
    expect(report.lost.map(({ path, file }) => [path, file])).toEqual([
      ['/basics/label', undefined],
      ['/awards/0/title', 1],
    ]);
  });

  it.each([
    [
      'other line breaks',
      { basics: { summary: 'One line, two line' } },
      'basics:\n  summary: |\n    One line\n    two line\n',
    ],
    ['more words', { basics: { summary: 'One line' } }, 'basics:\n  summary: One line, two line\n'],
    [
      'an id at another place',
      {
        work: [
          { id: 'a', name: 'Looms' },
          { id: 'b', name: 'Mills', summary: 'One, two' },
        ],
      },
      'work:\n  - id: b\n    summary: One two\n',
    ],
    [
      'a list in place of a text',
      { letter: { recipient: { address: '1 Mill Lane\nLondon' }, paragraphs: 'Hello.' } },
      'letter:\n  recipient:\n    address: [1 Mill Lane, London]\n',
    ],
    [
      'a text in place of a list',
      { letter: { recipient: { address: ['1 Mill Lane', 'London'] }, paragraphs: 'Hello.' } },
      'letter:\n  recipient:\n    address: |\n      1 Mill Lane\n      London\n',
    ],
    [
      'a paragraph of a list in place of a text',
      { letter: { paragraphs: 'Hello there.' } },
      'letter:\n  paragraphs:\n    - Hello there.\n    - Hello again.\n',
    ],
    [
      'a line break at the end',
      { letter: { recipient: { address: '1 Mill Lane\nLondon' }, paragraphs: 'Hello.' } },
      'letter:\n  recipient:\n    address: |\n      1 Mill Lane\n      London\n  paragraphs: |\n    Hello.\n',
    ],
    [
      'other spaces in an address',
      { letter: { recipient: { address: '1 Mill  Lane\nLondon' }, paragraphs: 'Hello.' } },
      'letter:\n  recipient:\n    address: |\n      1 Mill Lane\n      London\n',
    ],
  ])(
    'of merged files loses neither a text nor the one that overrides it, with %s',
    async (_, resume, over) => {
      const base = JSON.stringify({
        ...resume,
        basics: { name: 'Ada', ...('basics' in resume && resume.basics) },
      });
      const document = 'letter' in resume ? 'letter' : 'resume';
      expect((await ledgerOf([base, over], { document })).report.lost).toEqual([]);
    },
  );

  it('reports the first value of a key that is given twice', async () => {
    const { report } = await ledgerOf('{"basics":{"name":"Ada","name":"Eva"}}');
    expect(report.lost).toMatchObject([{ path: '/basics/name', column: 19, text: 'Ada' }]);
  });
});

describe('a stated fate', () => {
  const printedAs = async (as: string) => {
    const resume = { basics: { name: 'Ada' }, awards: [{ title: 'Prize', year: 'x1' }] };
    const { leaves, ...prepared } = await prepareResume(
      JSON.stringify(resume),
      RenderOptions.parse({}),
    );
    const stated = leaves.map((leaf) =>
      leaf.text === 'x1'
        ? { ...leaf, targets: [], stated: { fate: 'printed' as const, as } }
        : leaf,
    );
    const view = composeView(prepared.resume, {
      language: prepared.language,
      layout: { sections: [], aside: [] },
    });
    const broken = { ...prepared.resume, awards: [{ title: 'Prize' }] };
    const job = {
      ...prepared,
      resume: broken,
      leaves: stated,
      view,
      source: JSON.stringify(resume),
      strict: false,
    };
    return documentLedger({ ...job, view: { ...view, sections: withoutPeriods(view.sections) } })
      .report.values.lost;
  };
  const withoutPeriods = (sections: readonly Section[]): Section[] =>
    sections.map((section) =>
      section.kind === 'entries'
        ? { ...section, entries: section.entries.map(({ period: _, ...entry }) => entry) }
        : section,
    );

  it.each([
    ['Prize', 0],
    ['Medal', 1],
    ['Ada', 1],
  ])('of a value printed as "%s" is compared with the words of its entry', async (as, lost) => {
    expect(await printedAs(as)).toBe(lost);
  });
});
