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

  it('indents a letter below a band to its margin, because the page has a narrower one', async () => {
    const bytes = await render({}, { header: 'band' });
    expect(styleOf(bytes, 'LetterText')).toMatch(/<w:ind w:left="\d{3}"/);
  });

  it('has no styles of letters in a résumé', async () => {
    const bytes = await renderSample({ view: sampleView, theme: themeOf({}) });
    expect(partOf(bytes, 'word/styles.xml')).not.toContain('LetterText');
  });
});
