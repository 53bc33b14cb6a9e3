import { readPdfSource } from '../../src/formats/pdf/embedded-source.ts';
import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { lintDeterminism } from '../lint/determinism.ts';
import { lintDocx } from '../lint/docx.ts';
import { pdfFindings } from '../support/pdf-findings.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

let renderer: Renderer;
let otherRenderer: Renderer;
beforeAll(() => {
  renderer = createRenderer();
  otherRenderer = createRenderer();
});
afterAll(() => Promise.all([renderer.close(), otherRenderer.close()]));

const themes = (await createRenderer().themes()).map(({ name }) => name);
const papers = ['a4', 'letter'];
const every = themes.flatMap((theme) =>
  seedNames.flatMap((seed) => papers.map((paper) => ({ theme, seed, paper }))),
);

const bytesOf = async (by: Renderer, seed: string, options: object): Promise<Uint8Array> =>
  (await by.render(readSeed(seed), RenderOptions.parse(options))).bytes;

describe.each(every)('$seed in $theme on $paper', ({ theme, seed, paper }) => {
  it('is a valid, readable PDF/UA-1 without engine traces, with its source', async () => {
    const pdf = await bytesOf(renderer, seed, { theme, paper });
    expect(await pdfFindings(pdf, readSeed(seed), theme)).toEqual([]);
  });

  it('is a valid Word document', async () => {
    expect(lintDocx(await bytesOf(renderer, seed, { theme, paper, format: 'docx' }))).toEqual([]);
  });
});

describe.each(themes)('theme %s', (theme) => {
  it.each(seedNames)(
    'renders %s to the same bytes on a used page and in another browser',
    async (seed) => {
      const first = await bytesOf(renderer, seed, { theme });
      const again = await bytesOf(renderer, seed, { theme });
      const elsewhere = await bytesOf(otherRenderer, seed, { theme });
      expect(lintDeterminism([first, again, elsewhere])).toEqual([]);
    },
  );
});

describe('the source inside a PDF', () => {
  it('is left out on request', async () => {
    expect(
      await readPdfSource(await bytesOf(renderer, 'minimal', { attach: 'off' })),
    ).toBeUndefined();
  });
});

describe('the size of a PDF', () => {
  it.each(['staff-engineer', 'distributed-systems-engineer'])(
    'stays under 100 kB for %s',
    async (seed) => {
      for (const theme of themes) {
        expect((await bytesOf(renderer, seed, { theme })).length).toBeLessThan(100_000);
      }
    },
  );
});
