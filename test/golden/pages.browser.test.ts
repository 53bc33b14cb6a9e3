import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { createRenderer, RenderOptions } from '../../src/index.ts';
import { readSeed } from '../support/seeds.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());
const themes = (await renderer.themes()).map(({ name }) => name);
const cases = themes.flatMap((theme) => ['full', 'staff-engineer'].map((seed) => ({ theme, seed })));

const folder = new URL('./pages/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** Small, because pictures of text are compared by where it stands and how dark it is, not by its letters. */
const dpi = '48';
/** A blurred pixel that is darker or lighter by more than this has changed, of 255. */
const visible = 14;
/** Largest share of changed pixels: other machines smooth the edges of letters differently. */
const tolerance = 0.0015;

interface Page {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/** A picture in grey, blurred over the width of a letter. */
const blurred = async (png: Uint8Array): Promise<Page> => {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .blur(1.2)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
};

/** The share of pixels that differ visibly; all of them if the pages have different sizes. */
const changedShare = (one: Page, other: Page): number => {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const changed = one.pixels.filter(
    (value, index) => Math.abs(value - (other.pixels[index] ?? 0)) > visible,
  );
  return changed.length / one.pixels.length;
};

describe.each(cases)('the first page of $seed in $theme', ({ theme, seed }) => {
  it('looks as recorded', async () => {
    const options = RenderOptions.parse({ theme, format: 'png', dpi });
    const { bytes } = await renderer.render(readSeed(seed), options);
    const file = new URL(`${seed}.${theme}.png`, folder);
    if (process.env['UPDATE_GOLDENS']) {
      writeFileSync(file, await sharp(bytes).png({ palette: true, colours: 32 }).toBuffer());
    }
    if (!existsSync(file)) throw new Error(`No picture: run "npm run goldens" and look at it.`);
    const share = changedShare(await blurred(readFileSync(file)), await blurred(bytes));
    expect(share).toBeLessThanOrEqual(tolerance);
  });
});
