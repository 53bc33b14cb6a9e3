import sharp from 'sharp';
import { RenderOptions } from '../../../src/options/schema.ts';
import { createRenderer } from '../../../src/render.ts';
import { readSeed } from '../../support/seeds.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const pictureOf = async (options: object): Promise<Uint8Array> => {
  const given = RenderOptions.parse({ format: 'png', fit: 'off', ...options });
  return (await renderer.render(readSeed('full'), given)).bytes;
};

const rowsOf = async (png: Uint8Array, top: number, height: number): Promise<Buffer> => {
  const { width } = await sharp(png).metadata();
  return sharp(png).extract({ left: 0, top, width, height }).raw().toBuffer();
};

describe('drawPages', () => {
  it('draws a page as large as its paper at the chosen density', async () => {
    const a4 = await sharp(await pictureOf({ dpi: '72' })).metadata();
    expect(a4).toMatchObject({ format: 'png', width: 595, height: 842 });
    const letter = await sharp(await pictureOf({ dpi: '100', paper: 'letter' })).metadata();
    expect(letter).toMatchObject({ width: 850, height: 1100 });
  });

  it('draws all pages below one another, each as on its own', async () => {
    const all = await pictureOf({ dpi: '72', pages: 'all' });
    const { height } = await sharp(all).metadata();
    expect(height % 842).toBe(0);
    expect(height).toBeGreaterThan(842);
    for (const page of [1, 2]) {
      const own = await pictureOf({ dpi: '72', pages: String(page) });
      const part = await rowsOf(all, (page - 1) * 842, 842);
      expect(Buffer.compare(await rowsOf(own, 0, 842), part)).toBe(0);
    }
  });

  it('has ink on white', async () => {
    const { channels } = await sharp(await pictureOf({})).stats();
    const [{ min, max, mean } = { min: 0, max: 0, mean: 0 }] = channels;
    expect({ min: min < 80, max, isMostlyWhite: mean > 200 }).toEqual({
      min: true,
      max: 255,
      isMostlyWhite: true,
    });
  });

  it('refuses a page that the document does not have, and too many pixels', async () => {
    await expect(pictureOf({ pages: '40' })).rejects.toMatchObject({
      code: 'invalid_options',
      issues: [{ path: '/pages', message: expect.stringMatching(/^must be at most \d/) }],
    });
    await expect(
      renderer.render(
        readSeed('long'),
        RenderOptions.parse({ format: 'png', pages: 'all', dpi: '300', size: '13' }),
      ),
    ).rejects.toMatchObject({ code: 'too_large' });
  });

  it('cannot be checked', async () => {
    const options = RenderOptions.parse({ format: 'png' });
    await expect(renderer.check(readSeed('full'), options)).rejects.toMatchObject({
      code: 'invalid_options',
      issues: [{ path: '/format' }],
    });
  });
});
