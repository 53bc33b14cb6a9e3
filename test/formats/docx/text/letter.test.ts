import { readFileSync } from 'node:fs';
import type { Letter } from '../../../../src/view/model.ts';
import { prose, renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../../support/open-docx.ts';

const letter: Letter = {
  form: 'us',
  head: [
    { kind: 'date', lines: ['May 5, 1842'] },
    { kind: 'recipient', lines: ['Charles Babbage', 'Dorset Street'] },
  ],
  subject: 'Analytical Engine',
  opening: 'Dear Sir,',
  body: [...prose('One.'), ...prose('Two.')],
  closing: 'Yours,',
  name: 'Ada Lovelace',
  enclosures: { title: 'Enclosures', items: ['Notes'] },
};

const render = (changes: Partial<Letter> = {}, layout: object = {}) =>
  renderSample({
    view: { ...sampleView, sections: [], letter: { ...letter, ...changes } },
    theme: themeOf({ layout }),
  });

const linesOf = (bytes: Uint8Array) => {
  const lines = paragraphsOf(bytes);
  return lines.slice(lines.findIndex(({ style }) => /Date|InsideAddress/.test(style ?? '')));
};

describe('letterParagraphs', () => {
  it('has a style for each part, in their order', async () => {
    expect(linesOf(await render()).map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Date May 5, 1842',
      'InsideAddress Charles Babbage',
      'InsideAddress Dorset Street',
      'LetterSubject Analytical Engine',
      'Salutation Dear Sir,',
      'LetterText One.',
      'LetterText Two.',
      'Closing Yours,',
      'LetterName Ada Lovelace',
      'Enclosures Enclosures↵Notes',
    ]);
  });

  it('keeps the space below the header of a letter without address and date', async () => {
    const subjectOf = (bytes: Uint8Array) =>
      paragraphsOf(bytes).findIndex(({ style }) => style === 'LetterSubject');
    const spaceAbove = (bytes: Uint8Array): string =>
      paragraphsOf(bytes)[subjectOf(bytes) - 1]?.xml ?? '';
    expect(spaceAbove(await render({ head: [] }))).not.toContain('w:after="0"');
    const headed = await render();
    const lines = paragraphsOf(headed);
    const first = lines.findIndex(({ style }) => style === 'Date');
    expect(lines[first - 1]?.xml).toContain('w:after="0"');
  });

  it('begins the text of DIN 5008 below the window, also without a date', async () => {
    const recipient = (lines: number) => ({
      kind: 'recipient' as const,
      lines: Array.from({ length: lines }, (_, index) => `Line ${index + 1}`),
    });
    const { size, leading } = themeOf({}).tokens;
    const line = size.body * leading * 20;
    const gapBelow = async (lines: number): Promise<number> => {
      const bytes = await render({ form: 'din5008', head: [recipient(lines)] });
      const subject = paragraphsOf(bytes).find(({ style }) => style === 'LetterSubject');
      return Number(/w:before="(\d+)"/.exec(subject?.xml ?? '')?.[1]);
    };
    const [short, long] = [await gapBelow(2), await gapBelow(4)];
    expect(short - long).toBeCloseTo(2 * line, -1);
    expect(long + 4 * line).toBeCloseTo((27.3 / 25.4) * 1440 + 1.5 * line, -1);
  });

  it('keeps the end of the text on the page of the closing', async () => {
    const bytes = await render();
    const lines = linesOf(bytes);
    expect(lines.find(({ text }) => text === 'Two.')!.xml).toContain('<w:keepNext/>');
    expect(lines.find(({ text }) => text === 'Ada Lovelace')!.xml).toContain('<w:keepNext/>');
    expect(styleOf(bytes, 'Closing')).toContain('<w:keepNext/>');
  });

  it('begins the address of DIN 5008 at the same height below headers of different height', async () => {
    const before = async (label: string): Promise<number> => {
      const header = { ...sampleView.header, label };
      const head = [{ kind: 'recipient', lines: ['Babbage'] }] as const;
      const view = {
        ...sampleView,
        header,
        sections: [],
        letter: { ...letter, head, form: 'din5008' as const },
      };
      const [first] = linesOf(await renderSample({ view, theme: themeOf({}) }));
      return Number(/w:before="(\d+)"/.exec(first!.xml)?.[1]);
    };
    const [short, long] = [await before('Engineer'), await before('Engineer '.repeat(12))];
    expect(short).toBeGreaterThan(long);
    expect(long).toBeGreaterThan(0);
  });

  it.each([
    ['one contact more in a list', { contacts: 'list' as const }, 1],
    ['one contact more on the same line', {}, 0],
  ])('moves the address up by the lines of contacts: %s', async (_, layout, lines) => {
    const before = async (count: number): Promise<number> => {
      const contacts = ['a@b.c', 'd.example'].slice(0, count);
      const header = {
        name: 'Ada',
        contacts: contacts.map((text) => ({ kind: 'url' as const, text })),
      };
      const head = [{ kind: 'recipient', lines: ['Babbage'] }] as const;
      const view = { ...sampleView, header, sections: [], letter: { ...letter, head, form } };
      const [first] = linesOf(await renderSample({ view, theme: themeOf({ layout }) }));
      return Number(/w:before="(\d+)"/.exec(first!.xml)?.[1]);
    };
    const form = 'din5008' as const;
    const { size, leading } = themeOf({}).tokens;
    const line = size.meta * leading * 20;
    expect((await before(1)) - (await before(2))).toBeCloseTo(lines * line, -1);
  });

  it('has spaces only before its lines, as large as those of the PDF', async () => {
    const bytes = await render();
    const css = readFileSync('templates/_partials/base.css', 'utf8');
    const gapOf = (rule: string): number =>
      Number(new RegExp(`${rule} \\{[^}]*calc\\(var\\(--line\\) \\* ([\\d.]+)`).exec(css)?.[1]);
    const { size, leading } = themeOf({}).tokens;
    const spaces = ['LetterSubject', 'LetterText', 'LetterName', 'Enclosures'].map((style) =>
      /w:after="(\d+)" w:before="(\d+)"/.exec(styleOf(bytes, style))?.slice(1).map(Number),
    );
    const wanted = [
      '\\.letter-subject',
      '\\.letter-body > \\* \\+ \\*',
      '\\.letter-name',
      '\\.letter-enclosures',
    ].map((rule) => [0, Math.round(gapOf(rule) * size.body * leading * 20)]);
    expect(spaces).toEqual(wanted);
  });

  it('indents a letter below a band to its margin, because the page has a narrower one', async () => {
    const bytes = await render({}, { header: 'band' });
    expect(styleOf(bytes, 'LetterText')).toMatch(/<w:ind w:left="\d{3}"/);
  });

  it('has no styles of letters in a résumé', async () => {
    const bytes = await renderSample({ view: sampleView, theme: themeOf({}) });
    expect(partOf(bytes, 'word/styles.xml')).not.toContain('LetterText');
  });
});
