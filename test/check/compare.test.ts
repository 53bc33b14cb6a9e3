import { compareTexts, countLines } from '../../src/check/compare.ts';
import type { ExpectedText } from '../../src/check/expected-text.ts';
import { createTextCollector, type FileContent } from '../../src/check/read/file-content.ts';

const fileOf = (...pages: readonly (readonly string[])[]): FileContent => {
  const collector = createTextCollector();
  for (const lines of pages) {
    for (const line of lines) {
      collector.add(line);
      collector.endLine();
    }
    collector.endPage();
  }
  return { text: collector.done(), isInPaintOrder: true, hasMarkers: true, findings: [] };
};

const text = (words: string, role: ExpectedText['role'] = 'text'): ExpectedText => ({
  text: words,
  pointer: `/${words.split(' ')[0]!.toLowerCase()}`,
  role,
});

const findings = (file: FileContent, ...flows: readonly (readonly string[])[]): string[] =>
  compareTexts(file, {
    flows: flows.map((flow) => flow.map((words) => text(words))),
    links: [],
  }).findings.map(({ code, pointer, page }) => [code, pointer, page].filter(Boolean).join(' '));

const texts = ['Grace Hopper', 'Built the first compiler', 'Navy, rear admiral', 'Yale University'];

describe('compareTexts', () => {
  it('accepts equal texts whatever their line breaks, case and bullets', () => {
    expect(findings(fileOf(texts), texts)).toEqual([]);
    expect(findings(fileOf(texts.map((each) => each.toUpperCase())), texts)).toEqual([]);
    expect(findings(fileOf([texts.join(' · ')]), texts)).toEqual([]);
    expect(findings(fileOf(texts.map((each) => `• ${each.replace(' ', '\n')}`)), texts)).toEqual(
      [],
    );
    expect(findings(fileOf(['ﬁrst', 'Zoe\u0301']), ['first', 'Zoë'.replace('ë', 'é')])).toEqual([]);
  });

  it('reports every missing text', () => {
    for (const [index, missing] of texts.entries()) {
      const pointer = text(missing).pointer;
      expect(findings(fileOf(texts.toSpliced(index, 1)), texts)).toEqual([
        `text_missing ${pointer}`,
      ]);
    }
    expect(findings(fileOf([]), texts)).toHaveLength(4);
  });

  it('accepts numbered lists with and without their numbers', () => {
    const items = ['Alpha beta', 'Gamma delta'];
    const flow = items.flatMap((item, index) => [text(`${index + 1}.`, 'marker'), text(item)]);
    const read = (lines: readonly string[]) =>
      compareTexts(fileOf(lines), { flows: [[text('Lists'), ...flow]], links: [] });
    for (const lines of [items, items.map((item, index) => `${index + 1}. ${item}`)]) {
      const { findings, matches } = read(['Lists', ...lines]);
      expect(findings).toEqual([]);
      expect(matches.filter(({ outcome }) => outcome === 'found').length).toBeGreaterThan(2);
    }
    expect(read(['Lists', 'Alpha beta']).findings).toMatchObject([{ code: 'text_missing' }]);
  });

  it('distinguishes a text that begins like the one before it', () => {
    expect(
      findings(fileOf(['ada@example.com', 'London']), [
        'Ada Lovelace',
        'ada@example.com',
        'London',
      ]),
    ).toEqual(['text_missing /ada']);
  });

  it('reports texts in the wrong order', () => {
    const [one, two, three, four] = texts as [string, string, string, string];
    expect(findings(fileOf([one, three, two, four]), texts)).toEqual(['text_order /navy,']);
    expect(findings(fileOf([four, one, two, three]), texts)).toEqual(['text_order /yale']);
  });

  it('reports repeated and added texts', () => {
    expect(findings(fileOf([...texts, texts[1]!]), texts)).toEqual(['text_repeated /built']);
    expect(findings(fileOf(['Draft', ...texts]), texts)).toEqual(['text_added']);
  });

  it('reports texts with wrong or missing letters', () => {
    const altered = (words: string): string[] => findings(fileOf(texts.with(1, words)), texts);
    expect(altered('Built the first compiIer')).toEqual(['text_altered /built']);
    expect(altered('Built the fst compiler')).toEqual(['text_altered /built']);
    expect(altered('Built the first com\uFFFDler')).toEqual(['glyph_missing /built']);
  });

  it('reads a column with reordered letters after the end of another one', () => {
    const aside = ['Coffee and timetables', 'Letterpress printing'];
    const main = ['Words: shalom, שלום', 'Built the first compiler'];
    const file = fileOf([
      'Grace Hopper',
      ...aside,
      'Words: םולש ,shalom',
      'Built the first compiler',
    ]);
    expect(findings(file, ['Grace Hopper', ...main], aside)).toEqual([]);
  });

  it('reads a column in a script without a reliable order that goes on after another one', () => {
    const aside = ['ada@example.com', 'שפות תכנות'];
    const main = ['עדה לאבלייס', 'תקציר מקצועי', 'ניסיון מקצועי'];
    const inPaintOrder = [main[0]!, ...aside, ...main.slice(1)];
    expect(findings(fileOf(inPaintOrder), main, aside)).toEqual([]);
  });

  it('reads alternating columns of a page', () => {
    const side = ['Skills', 'Cobol and Flow-Matic', 'Languages', 'English, French'];
    const pages = [texts.slice(0, 2), side.slice(0, 2), texts.slice(2), side.slice(2)];
    expect(findings(fileOf(...pages), texts, side)).toEqual([]);
    expect(findings(fileOf(texts, side), texts, side)).toEqual([]);
    const without = pages.map((page) => page.filter((line) => !line.startsWith('Cobol')));
    expect(findings(fileOf(...without), texts, side)).toContain('text_missing /cobol');
  });

  it('accepts reordered characters in scripts without a reliable order', () => {
    const hebrew = ['Name', 'עדה לאבלייס', 'End of text'];
    const backwards = [...hebrew[1]!].reverse().join('');
    expect(findings(fileOf(['Name', backwards, 'End of text']), hebrew)).toEqual([]);
    expect(findings(fileOf(['Name', 'End of text']), hebrew)).toEqual(['text_missing /עדה']);
  });

  it('reports pages, and headings at the end of a page', () => {
    const parts: ExpectedText[] = [
      { text: 'Summary of it', pointer: '/a', role: 'text' },
      { text: 'Experience', pointer: '/work', role: 'heading' },
      { text: 'Employer Limited', pointer: '/work/0', role: 'text' },
    ];
    const read = (...pages: string[][]) =>
      compareTexts(fileOf(...pages), { flows: [parts], links: [] }).findings;
    expect(read(['Summary of it'], ['Experience', 'Employer Limited'])).toEqual([]);
    expect(read(['Summary of it', 'Experience'], ['Employer Limited'])).toMatchObject([
      { code: 'heading_stranded', pointer: '/work', page: 1 },
    ]);
    expect(read(['Summary of it'], ['Experience', 'Employer Linited'])).toMatchObject([
      { code: 'text_altered', pointer: '/work/0', page: 2 },
    ]);
  });

  it('reports texts with characters missing in every font', () => {
    const file = { ...fileOf([]), text: { characters: 'ADABOX', lines: [0], pages: [0] } };
    const expected = { flows: [[text('Ada ꙮ box')]], links: [] };
    expect(compareTexts(file, expected, new Set(['ꙮ'])).findings).toMatchObject([
      { code: 'glyph_missing', pointer: '/ada' },
    ]);
  });
});

describe('countLines', () => {
  it('counts the lines of a text', () => {
    const file = fileOf(['Built the', 'first', 'compiler', 'Yale']);
    const { matches } = compareTexts(file, {
      flows: [[text('Built the first compiler'), text('Yale')]],
      links: [],
    });
    expect(matches.map((match) => countLines(file.text, match))).toEqual([3, 1]);
  });
});
