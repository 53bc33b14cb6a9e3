import fc from 'fast-check';
import { createRenderer, RenderOptions, type Format, type Renderer } from '../../src/index.ts';
import { officialResume } from '../support/arbitrary-resume.ts';
import { docxParagraphs } from '../support/docx-text.ts';
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

/** Letters without hyphens: plain text marks its lists by them. */
const plainLetters = (text: string): string => letters(text).replaceAll('-', '');

describe('200 random résumés', () => {
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
