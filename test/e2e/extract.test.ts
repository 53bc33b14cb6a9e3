import { strToU8, zipSync } from 'fflate';
import { extractSource } from '../../src/extract.ts';
import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const render = async (text: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(text, RenderOptions.parse(options))).bytes;

describe('extractSource', () => {
  it.each(seedNames)('extracts %s from PDF and Word', async (seed) => {
    for (const format of ['pdf', 'docx']) {
      const source = await extractSource(await render(readSeed(seed), { format }));
      expect(JSON.parse(source)).toEqual(JSON.parse(readSeed(seed)));
    }
  });

  it('extracts characters that XML escapes or forbids', async () => {
    const resume = { basics: { name: '<A & "B"> \'&lt;\'' }, meta: { note: '\u0001 ]]> \uFFFF' } };
    const docx = await render(JSON.stringify(resume), { format: 'docx' });
    expect(JSON.parse(await extractSource(docx))).toEqual(resume);
  });

  it.each([
    ['a text', strToU8('hello')],
    ['an empty file', new Uint8Array()],
    ['a broken PDF', strToU8('%PDF-1.7 nothing more')],
    ['a broken archive', strToU8('PK nothing more')],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('x') })],
  ])('reports that %s does not contain a résumé', async (_, bytes) => {
    await expect(extractSource(bytes)).rejects.toMatchObject({ code: 'no_source' });
  });

  it('reports that a document rendered without its source does not contain a résumé', async () => {
    const pdf = await render(readSeed('minimal'), { attach: 'off' });
    await expect(extractSource(pdf)).rejects.toMatchObject({ code: 'no_source' });
  });
});
