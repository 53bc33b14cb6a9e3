import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { extractSource } from '../../src/embedded-source.ts';
import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { bytesOf, dataUrlOf, metadataOf, redBlue } from '../support/pictures.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

/** Excludes the photo, which is extracted as printed (tested below). */
const withoutImage = (text: string): unknown => {
  const { basics, ...rest } = JSON.parse(text) as { basics?: Record<string, unknown> };
  return { ...rest, basics: { ...basics, image: undefined } };
};

const render = async (text: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(text, RenderOptions.parse(options))).bytes;

describe('extractSource', () => {
  it.each(seedNames)('extracts %s from PDF and Word', async (seed) => {
    for (const format of ['pdf', 'docx']) {
      const source = await extractSource(await render(readSeed(seed), { format }));
      expect(withoutImage(source)).toEqual(withoutImage(readSeed(seed)));
    }
  });

  describe('of a photo with GPS data', () => {
    const gps = async (): Promise<string> =>
      dataUrlOf(
        await redBlue(80, 100)
          .withExif({
            IFD0: { Make: 'SECRETCAM' },
            IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1' },
          })
          .jpeg()
          .toBuffer(),
        'image/jpeg',
      );
    const sourceOf = async (resume: object, options: object): Promise<string> =>
      extractSource(await render(JSON.stringify(resume), options));

    it.each(['pdf', 'docx'])('extracts the picture without metadata from %s', async (format) => {
      const image = await gps();
      expect(await metadataOf(image)).toHaveProperty('exif');
      const resume = {
        basics: { name: 'A', image, summary: `See ![me](${image}).` },
        work: [{ name: 'X', logo: image }],
        locales: { de: { basics: { picture: image } } },
      };
      const source = await sourceOf(resume, { format });
      const pictures = source.match(/data:image[^"]*/g) ?? [];
      expect(pictures).toHaveLength(3);
      for (const picture of pictures) {
        const { exif, width, height } = await metadataOf(picture);
        expect({ exif, width, height }).toEqual({ width: 80, height: 100 });
        expect(bytesOf(picture).includes('SECRETCAM')).toBe(false);
      }
      expect(source).not.toContain(image.slice(0, 200));
    });

    it.each(['pdf', 'docx'])(
      'does not extract a picture from %s rendered without photo',
      async (format) => {
        const image = await gps();
        const resume = {
          basics: { name: 'A', photo: image },
          locales: { de: { basics: { image } }, fr: { basics: { image: 'moi.jpg' } } },
        };
        const source = JSON.parse(await sourceOf(resume, { format, photo: 'off' })) as unknown;
        expect(source).toEqual({
          basics: { name: 'A' },
          locales: { de: { basics: {} }, fr: { basics: {} } },
        });
      },
    );

    it.each(['md', 'json', 'html'])('writes the picture without metadata as %s', async (format) => {
      const resume = JSON.stringify({ basics: { name: 'A', image: await gps() } });
      const picturesOf = async (options: object): Promise<readonly string[]> => {
        const bytes = await render(resume, { format, ...options });
        return (
          Buffer.from(bytes)
            .toString()
            .match(/data:image\/jpeg[\w/;:,+=]*/g) ?? []
        );
      };
      const [picture = '', ...others] = await picturesOf({});
      expect(await metadataOf(picture)).not.toHaveProperty('exif');
      expect(bytesOf(picture).includes('SECRETCAM')).toBe(false);
      expect(others).toEqual([]);
      expect(await picturesOf({ photo: 'off' })).toEqual([]);
    });

    it('keeps web addresses and drops file names', async () => {
      const imageOf = async (image: string, options: object = {}): Promise<unknown> => {
        const source = await sourceOf(
          { basics: { name: 'A', image } },
          { format: 'docx', ...options },
        );
        return (JSON.parse(source) as { basics: { image?: string } }).basics.image;
      };
      const address = 'https://photos.example.com/me.jpg?size=2';
      expect(await imageOf(address)).toBe(address);
      expect(await imageOf(address, { photo: 'off' })).toBeUndefined();
      expect(await imageOf('C:\\Users\\ada\\me.jpg')).toBeUndefined();
      expect(await imageOf('data:image/jpeg;base64,AAAA')).toBeUndefined();
    });

    it('embeds a photo file beside the résumé as printed', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'photo-'));
      try {
        const image = await gps();
        await sharp(bytesOf(image)).keepMetadata().toFile(join(folder, 'me.jpg'));
        const text = JSON.stringify({ basics: { name: 'A', image: 'me.jpg' } });
        const { bytes } = await renderer.render(
          { text, folder },
          RenderOptions.parse({ format: 'docx' }),
        );
        const source = await extractSource(bytes);
        expect(source).toContain('data:image/jpeg;base64,');
        expect(source).not.toContain('me.jpg');
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  it('extracts characters that XML escapes or forbids', async () => {
    const resume = { basics: { name: '<A & "B"> \'&lt;\'' }, meta: { note: '\u0001 ]]> \uFFFF' } };
    const docx = await render(JSON.stringify(resume), { format: 'docx' });
    expect(JSON.parse(await extractSource(docx))).toEqual(resume);
  });

  it('reports that a document rendered without its source does not contain a résumé', async () => {
    const pdf = await render(readSeed('minimal'), { attach: 'off' });
    await expect(extractSource(pdf)).rejects.toMatchObject({ code: 'no_source' });
  });
});
