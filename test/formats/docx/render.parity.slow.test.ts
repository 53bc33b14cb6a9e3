import { renderDocx } from '../../../src/formats/docx/render.ts';
import { renderHtml } from '../../support/html-document.ts';
import { Layout } from '../../../src/theme/layout.ts';
import { createRenderer, RenderOptions } from '../../../src/index.ts';
import { lintDocx } from '../../lint/docx.ts';
import { officialResume } from '../../support/arbitrary-resume.ts';
import { docxParagraphs, type DocxParagraph } from '../../support/docx-text.ts';
import { fc } from '../../support/fast-check.ts';
import { textOf } from '../../support/html-text.ts';
import { excess } from '../../support/parity.ts';
import { readSeed, seedNames } from '../../support/seeds.ts';
import { viewOf } from '../../support/view-of.ts';
import { letters } from '../../support/words.ts';

// HTML and Word need no browser, so none is started.
const renderer = createRenderer();
const themes = (await renderer.themes()).map(({ name }) => name);

const render = async (text: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(text, RenderOptions.parse(options))).bytes;

const inWord = async (text: string, theme: string): Promise<string> =>
  letters(wordText(docxParagraphs(await render(text, { theme, format: 'docx' }))));

/** The text without the characters that HTML does not print. */
const wordText = (paragraphs: readonly DocxParagraph[]): string =>
  paragraphs.map(({ text }) => text.replace(/[\u2060\u{E0100}-\u{E01EF}]/gu, '')).join('');

/** The letters of the HTML without U+2060, which HTML inserts before marks that no font draws together with the letter. */
const inHtml = async (text: string, theme: string): Promise<string> => {
  const html = new TextDecoder().decode(await render(text, { theme, format: 'html' }));
  return letters(textOf(html).replaceAll('\u2060', ''));
};

/** The letters of both; those of a side column, which Word has before the main one, only counted. */
const expectSame = async (text: string, theme: string): Promise<void> => {
  const [word, html] = [await inWord(text, theme), await inHtml(text, theme)];
  if (theme === 'sidebar' || theme === 'executive') expect(excess(word, html)).toEqual({});
  else expect(word).toBe(html);
};

describe('a résumé in Word', () => {
  it.each(seedNames)('has the same words as the HTML of %s, in the same order', async (seed) => {
    for (const theme of themes) await expectSame(readSeed(seed), theme);
  });

  it.each([
    { entry: 'stacked', dates: 'right', numbered: ['publications'] },
    { entry: 'stacked', lead: 'role', dates: 'below', header: 'band', terms: 'columns' },
    { entry: 'inline', lead: 'role', dates: 'gutter', header: 'split', contacts: 'list' },
    { entry: 'stacked', dates: 'gutter', terms: 'columns', contacts: 'columns', signature: true },
    { headings: 'beside', dates: 'below', terms: 'inline' },
  ])('has the same words as the HTML in the layout %o', async (words) => {
    for (const seed of ['full', 'unicode']) {
      const { theme, view: plain } = await viewOf(readSeed(seed), 'classic');
      const layout = Layout.parse(words);
      const signature = { placeAndDate: 'Portland, 1 May 2024', name: 'Imogen Tarrant' };
      const view = { ...plain, ...(layout.signature && { signature }) };
      const options = RenderOptions.parse({});
      const looks = { ...theme, layout };
      const html = textOf(await renderHtml(view, looks, options));
      const word = docxParagraphs(await renderDocx({ view, theme: looks, options }));
      expect(letters(wordText(word))).toBe(letters(html.replaceAll('\u2060', '')));
    }
  });

  it('has the same words as the HTML for any résumé', async () => {
    await fc.assert(
      fc.asyncProperty(officialResume, fc.constantFrom(...themes), async (resume, theme) => {
        await expectSame(JSON.stringify(resume), theme);
      }),
      { numRuns: 100 },
    );
  }, 300_000);

  it('breaks only rules about the author’s text for any résumé', async () => {
    // Rules about typed text: bullets, repeated spaces, private-use characters.
    const typed = new Set([
      'contact-in-margin',
      'typed-bullet',
      'layout-by-spaces',
      'unreadable-sign',
      'no-headings',
    ]);
    await fc.assert(
      fc.asyncProperty(officialResume, async (resume) => {
        const bytes = await render(JSON.stringify(resume), { format: 'docx' });
        expect(lintDocx(bytes).filter(({ rule }) => !typed.has(rule))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 300_000);
});
