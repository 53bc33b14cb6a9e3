import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { readAttachment } from '../../src/formats/pdf/attachment.ts';
import { lintAts } from '../../src/lint/ats.ts';
import { lintDeterminism, lintTraces } from '../../src/lint/determinism.ts';
import { lintDocx } from '../../src/lint/docx.ts';
import { expectedText } from '../../src/lint/expected-text.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { lintPdfUa } from '../../src/lint/pdf-ua.ts';
import type { ResumeView } from '../../src/view/model.ts';
import { readSeed, seedNames } from '../support/seeds.ts';
import { viewOf } from '../support/view-of.ts';

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

/** Devanagari clusters are spelled in /ActualText, which Poppler reads and pdf.js does not. */
const atsFindings = async (pdf: Uint8Array, view: ResumeView): Promise<Finding[]> =>
  (await lintAts(pdf, expectedText(view))).filter(
    ({ rule, message }) => !(rule === 'text-missing' && /\p{Script=Devanagari}/u.test(message)),
  );

describe.each(every)('$seed in $theme on $paper', ({ theme, seed, paper }) => {
  it('is PDF/UA-1, says nothing of its printer, and reads as it should', async () => {
    const pdf = await bytesOf(renderer, seed, { theme, paper });
    expect(await lintPdfUa(pdf)).toEqual([]);
    expect(await lintTraces(pdf)).toEqual([]);
    const { view, theme: loaded } = await viewOf(readSeed(seed), theme);
    if (loaded.layout.columns === 1) expect(await atsFindings(pdf, view)).toEqual([]);
  });

  it('is a clean Word document', async () => {
    expect(lintDocx(await bytesOf(renderer, seed, { theme, paper, format: 'docx' }))).toEqual([]);
  });
});

describe.each(themes)('theme %s', (theme) => {
  it.each(seedNames)(
    'gives %s the same bytes on a used page and in another browser',
    async (seed) => {
      const first = await bytesOf(renderer, seed, { theme });
      const again = await bytesOf(renderer, seed, { theme });
      const elsewhere = await bytesOf(otherRenderer, seed, { theme });
      expect(lintDeterminism([first, again, elsewhere])).toEqual([]);
    },
  );
});

describe('the source inside a PDF', () => {
  it.each(seedNames)('is %s as it was given', async (seed) => {
    const attachment = await readAttachment(await bytesOf(renderer, seed, {}));
    expect(JSON.parse(attachment?.text ?? '')).toEqual(JSON.parse(readSeed(seed)));
  });

  it('is left out on request', async () => {
    expect(
      await readAttachment(await bytesOf(renderer, 'minimal', { attach: 'off' })),
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
