import fc from 'fast-check';
import { createRenderer, RenderOptions, type Format, type Renderer } from '../../src/index.ts';
import { lintDocx } from '../../src/lint/docx.ts';
import { expectedText } from '../../src/lint/expected-text.ts';
import { lintPdfUa } from '../../src/lint/pdf-ua.ts';
import { officialResume } from '../support/arbitrary-resume.ts';
import { docxParagraphs } from '../support/docx-text.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { viewOf } from '../support/view-of.ts';
import { letters } from '../support/words.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

/** Random letters of every script take fonts by the dozen: one document in ten has them, the others Latin, Greek, Cyrillic. */
const plainer = (text: string, index: number): string =>
  index % 10 === 0 ? text : text.replace(/[^\u0000-\u024F\u0370-\u04FF]/gu, 'x');

/** 200 documents of the official schema, the same in every run, the themes in turn. */
const documents = fc
  .sample(officialResume, { numRuns: 200, seed: 20_261_120 })
  .map((document, index) => ({
    index,
    text: plainer(JSON.stringify(document), index),
    theme: themes[index % themes.length]!,
  }));

const render = async (text: string, theme: string, format: Format): Promise<Uint8Array> =>
  (await renderer.render(text, RenderOptions.parse({ theme, format }))).bytes;

/** What the résumé itself says so: names like "- one" and like an address, which stands at the foot. */
const saidByTheResume = ['typed-bullet', 'contact-in-margin'];
/** What a character without a font, which is warned of, leaves on the page. */
const leftByMissingFonts = ['7.21.8-1', '7.21.7-1'];

/** Letters without hyphens: plain text marks its lists by them. */
const plainLetters = (text: string): string => letters(text).replaceAll('-', '');

/** What is wrong with the three documents of one résumé. */
const faults = async ({ text, theme }: { text: string; theme: string }): Promise<string[]> => {
  const { bytes: pdf, warnings } = await renderer.render(text, RenderOptions.parse({ theme }));
  const lacksFonts = warnings.some(({ code }) => code === 'uncovered_character');
  const docx = await render(text, theme, 'docx');
  const { view } = await viewOf(text, theme);
  const pages = await pdfPages(pdf);
  const printed = letters(pages.join(''));
  const strings = expectedText(view)
    .flows.flat()
    .filter((said) => /^[\x21-\x7e]+$/.test(said));
  return [
    ...(await lintPdfUa(pdf))
      .filter(({ rule }) => !(lacksFonts && leftByMissingFonts.includes(rule)))
      .map(({ rule, message }) => `PDF/UA ${rule}: ${message}`),
    ...lintDocx(docx)
      .filter(({ rule }) => !saidByTheResume.includes(rule))
      .map(({ rule, message }) => `Word ${rule}: ${message}`),
    ...strings
      .filter((said) => !printed.includes(letters(said)))
      .map((said) => `PDF lacks ${said}`),
  ];
};

describe('200 random résumés', () => {
  it('are PDF/UA-1 and clean Word, and every word of them is printed', async () => {
    const found: string[] = [];
    for (const document of documents) {
      for (const fault of await faults(document)) found.push(`${document.index}: ${fault}`);
    }
    expect(found).toEqual([]);
  }, 900_000);

  it('say the same in Word and in plain text', async () => {
    const differing: number[] = [];
    for (const { index, text, theme } of documents) {
      const word = docxParagraphs(await render(text, theme, 'docx'));
      const txt = new TextDecoder().decode(await render(text, theme, 'txt'));
      const plain = plainLetters(txt.replaceAll('  |  ', '\t'));
      if (plainLetters(word.map((paragraph) => paragraph.text).join('')) !== plain)
        differing.push(index);
    }
    expect(differing).toEqual([]);
  }, 600_000);
});
