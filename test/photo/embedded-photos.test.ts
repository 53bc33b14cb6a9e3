import { withPrintedPhotos } from '../../src/photo/embedded-photos.ts';

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
});
