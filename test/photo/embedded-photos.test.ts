import { withPrintedPhotos, type EmbeddedPhotoOptions } from '../../src/photo/embedded-photos.ts';
import { dataUrlOf, metadataOf, redBlue } from '../support/pictures.ts';

const printed = 'data:image/png;base64,UHJpbnRlZA==';
const embedded = (source: unknown, choice: Partial<EmbeddedPhotoOptions> = {}) =>
  withPrintedPhotos(source, { isOn: true, keepsAddress: true, ...choice });
const pictureOfWidth = async (width: number): Promise<string> =>
  dataUrlOf(await redBlue(width, 40).png().toBuffer());

describe('withPrintedPhotos', () => {
  it('keeps every value that is not a photo', async () => {
    const source = {
      basics: { name: 'Ada', summary: 'me.png', image: 'me.png' },
      work: [null, false, 0, '', { highlights: ['me.png', null] }],
    };
    const choice = { isOn: true, image: 'me.png', photo: undefined, keepsAddress: true };
    const { image, ...basics } = source.basics;
    expect(image).toBe('me.png');
    expect(await withPrintedPhotos(source, choice)).toEqual({ ...source, basics });
  });

  it.each([true, false])('keeps texts that begin with "Data:", with photos %s', async (isOn) => {
    const source = {
      basics: { summary: 'Data: I analyse numbers.' },
      work: [{ highlights: ['Data: SQL and R', 'data:SQL,R'] }],
    };
    expect(await embedded(source, { isOn })).toEqual(source);
    expect(await embedded({ basics: { image: 'data:me' } }, { keepsNames: true })).toEqual({
      basics: {},
    });
  });

  it('replaces the photo, whatever its field is called and in every language, by the printed one', async () => {
    const source = {
      basics: { image: ' me.png ' },
      locales: { de: { basics: { Picture: 'me.png' } }, basics: { basics: { photo: 'me.png' } } },
    };
    expect(await embedded(source, { image: 'me.png ', photo: printed })).toEqual({
      basics: { image: printed },
      locales: { de: { basics: { Picture: printed } }, basics: { basics: { photo: printed } } },
    });
  });

  it('takes a name for a photo only in the photo field of the basics', async () => {
    const source = {
      basics: { summary: 'me.png', details: { image: 'me.png' } },
      image: 'me.png',
      work: [{ image: 'me.png', basics: { image: 'me.png' }, locales: { de: 'me.png' } }],
    };
    expect(await embedded(source, { image: 'me.png', photo: printed })).toEqual(source);
    expect(await embedded(source, { isOn: false })).toEqual(source);
  });

  it('replaces the photo inside an object or a list', async () => {
    const source = { basics: { image: { url: 'me.png', sizes: ['me.png', 'other.png'] } } };
    expect(await embedded(source, { image: 'me.png', photo: printed })).toEqual({
      basics: { image: { url: printed, sizes: [printed, ''] } },
    });
  });

  it('drops the names of files that are not the printed photo, unless it keeps names', async () => {
    const source = { basics: { image: 'C:\\ada\\me.jpg' } };
    expect(await embedded(source, { image: 'me.png', photo: printed })).toEqual({ basics: {} });
    expect(await embedded(source)).toEqual({ basics: {} });
    expect(await embedded(source, { keepsNames: true })).toEqual(source);
    expect(await embedded(source, { keepsNames: false })).toEqual({ basics: {} });
  });

  it('keeps an empty photo field as it is', async () => {
    const source = { basics: { image: ' ' } };
    expect(await embedded(source, { image: '', photo: printed })).toEqual(source);
  });

  it.each(['https://example.com/me.jpg', 'HTTP://example.com/me.jpg', ' https://example.com/ '])(
    'keeps the web address %j of a photo, except where an address may name the person',
    async (image) => {
      const source = { basics: { image } };
      expect(await embedded(source)).toEqual(source);
      expect(await embedded(source, { image, photo: printed })).toEqual(source);
      expect(await embedded(source, { keepsAddress: false })).toEqual({ basics: {} });
      const asPrinted = { image, photo: printed, keepsAddress: false };
      expect(await embedded(source, asPrinted)).toEqual({ basics: { image: printed } });
    },
  );

  it('takes a name that only contains "https:" for the name of a file', async () => {
    expect(await embedded({ basics: { image: 'my https://me.png' } })).toEqual({ basics: {} });
  });

  it('leaves out every photo and picture where the document has none', async () => {
    const picture = await pictureOfWidth(2);
    const source = {
      basics: { name: 'Ada', image: 'https://example.com/me.jpg', summary: `See (${picture}).` },
      work: [{ name: 'X', logo: ` ${picture.replace('data:', 'DATA:')}` }, picture],
      locales: { de: { basics: { photo: { url: 'me.jpg' } } } },
    };
    const choice = { isOn: false, image: picture, photo: printed, keepsNames: true };
    expect(await embedded(source, choice)).toEqual({
      basics: { name: 'Ada', summary: 'See (data:,).' },
      work: [{ name: 'X' }, ''],
      locales: { de: { basics: {} } },
    });
  });

  it('gives the picture of the photo as printed, wherever else it stands', async () => {
    const picture = await pictureOfWidth(2);
    const source = { basics: { image: picture }, work: [{ logo: ` ${picture}\n` }] };
    expect(await embedded(source, { image: picture, photo: printed })).toEqual({
      basics: { image: printed },
      work: [{ logo: printed }],
    });
  });

  it('encodes every other picture, and leaves out an unreadable one', async () => {
    const source = {
      basics: { image: await pictureOfWidth(4) },
      work: [{ logo: ` ${await pictureOfWidth(6)}` }, { logo: 'data:image/png;base64,AAAA' }],
    };
    const result = (await embedded(source, { image: 'me.png', photo: printed })) as typeof source;
    expect(await metadataOf(result.basics.image)).toMatchObject({ format: 'png', width: 4 });
    expect(await metadataOf(result.work[0]?.logo ?? '')).toMatchObject({ width: 6 });
    expect(result.work[1]).toEqual({});
  });

  it('encodes eight different pictures and leaves out further ones', async () => {
    const pictures = await Promise.all(
      Array.from({ length: 10 }, (_, index) => pictureOfWidth(2 * (index + 1))),
    );
    const logos = [...pictures, ...pictures].map((logo) => ({ logo }));
    const kept = ((await embedded(logos)) as { logo?: string }[]).map(({ logo }) => logo);
    expect(kept.slice(0, 10).map((logo) => logo !== undefined)).toEqual([
      ...Array.from({ length: 8 }, () => true),
      ...[false, false],
    ]);
    expect(kept.slice(10)).toEqual(kept.slice(0, 10));
    expect(new Set(kept.slice(0, 8)).size).toBe(8);
  });
});
