import { createRenderer, RenderOptions, type Format, type Renderer } from '../../src/index.ts';
import { randomDocuments } from '../support/random-documents.ts';
import { checkRandom, haveSameLetters } from '../support/random-findings.ts';
import { viewOf } from '../support/view-of.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);
const documents = randomDocuments(themes);

const render = async (text: string, theme: string, format: Format): Promise<Uint8Array> =>
  (await renderer.render(text, RenderOptions.parse({ theme, format }))).bytes;

describe('200 random résumés', () => {
  it('have the same text in Word and plain text', async () => {
    const differing: number[] = [];
    for (const { index, text, theme } of documents) {
      const word = await render(text, theme, 'docx');
      const txt = new TextDecoder().decode(await render(text, theme, 'txt'));
      const looks = await viewOf(text, theme);
      if (!haveSameLetters(word, txt, looks.theme)) differing.push(index);
    }
    expect(differing).toEqual([]);
  }, 600_000);
});

// For all 200 and veraPDF: `npm run verify:random`.
describe('15 random résumés', () => {
  it.each(documents.slice(0, 15))(
    'are valid in every format: $index in $theme',
    async (document) => {
      expect((await checkRandom(renderer, document)).findings).toEqual([]);
    },
  );
});
