import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { docxParagraphs } from '../support/docx-text.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { readSeed, seedNames } from '../support/seeds.ts';
import { letters, readableStrings, wordsOf } from '../support/words.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

const bytesOf = async (seed: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(readSeed(seed), RenderOptions.parse(options))).bytes;

/** The foot of a page from page 2 on: the name and "2 / 3". */
const withoutFoot = (page: string): string =>
  page
    .split('\n')
    .filter((line) => !/\d+\s*\/\s*\d+$/.test(line))
    .join('\n');

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(letters)
    .filter((line) => line !== '');

describe.each(themes)('theme %s', (theme) => {
  it.each(seedNames)('carries every word of %s in the PDF', async (seed) => {
    const text = letters(
      (await pdfPages(await bytesOf(seed, { theme, format: 'pdf' }))).join('\n'),
    );
    const missing = readableStrings(JSON.parse(readSeed(seed)))
      .flatMap(wordsOf)
      .filter((word) => !text.includes(letters(word)));
    expect(missing).toEqual([]);
  });

  it.each(seedNames)('says the same in Word and in plain text for %s', async (seed) => {
    const docx = docxParagraphs(await bytesOf(seed, { theme, format: 'docx' }));
    const txt = new TextDecoder().decode(await bytesOf(seed, { theme, format: 'txt' }));
    const plain = txt
      .replace(/^-+$/gm, '')
      .replace(/^\s*(?:- |\d+\. )/gm, '')
      .replaceAll('  |  ', '\t');
    expect(letters(docx.map(({ text }) => text).join('\n'))).toBe(letters(plain));
  });

  it.each(seedNames)('keeps the order of plain text in the PDF of %s', async (seed) => {
    const pages = await pdfPages(await bytesOf(seed, { theme, format: 'pdf' }));
    const txt = new TextDecoder().decode(await bytesOf(seed, { theme, format: 'txt' }));
    const printed = letters(pages.map(withoutFoot).join('\n'));
    let from = 0;
    const strayed = lines(
      txt
        .replace(/^-+$/gm, '')
        .replace(/^\s*(?:- |\d+\. )/gm, '')
        .replaceAll('  |  ', '\n'),
    ).filter((line) => {
      const at = printed.indexOf(line, from);
      if (at >= 0) from = at;
      return at < 0;
    });
    expect(strayed).toEqual([]);
  });
});
