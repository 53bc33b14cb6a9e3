import { createRenderer, RenderOptions, type Format, type Renderer } from '../../src/index.ts';
import { docxParagraphs } from '../support/docx-text.ts';
import { randomDocuments } from '../support/random-documents.ts';
import { checkRandom } from '../support/random-findings.ts';
import { letters } from '../support/words.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);
const documents = randomDocuments(themes);

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

// All 200, and veraPDF: `npm run verify:random`.
describe('15 of them', () => {
  it.each(documents.slice(0, 15))(
    'are clean in every format: $index in $theme',
    async (document) => {
      expect((await checkRandom(renderer, document)).findings).toEqual([]);
    },
  );
});
