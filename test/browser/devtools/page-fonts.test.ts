import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changePageFonts } from '../../../src/browser/devtools/page-fonts.ts';
import type { FontFile } from '../../../src/fonts/font-package.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitae-page-fonts-'));
  await Promise.all(['a', 'b', 'c'].map((name) => writeFile(join(folder, name), name)));
});
afterAll(() => rm(folder, { recursive: true }));

const font = (name: string, rest: Partial<FontFile> = {}): FontFile => ({
  family: name,
  weight: 400,
  style: 'normal',
  file: join(folder, name),
  ...rest,
});

/** Names of fonts, from their keys. */
const names = (keys: readonly string[]): string[] =>
  keys.map((key) => key.slice(folder.length + 1).trim());

describe('changePageFonts', () => {
  it('sends a font once, with its descriptors', async () => {
    const change = changePageFonts();
    const file = font('a', { weight: 600, style: 'italic', unicodeRange: 'U+61', sizeAdjust: 97 });
    const { added } = await change([file]);
    expect(added).toMatchObject([
      {
        family: 'a',
        data: Buffer.from('a').toString('base64'),
        descriptors: { weight: '600', style: 'italic', unicodeRange: 'U+61', sizeAdjust: '97%' },
      },
    ]);
    expect((await change([file, font('b')])).added.map(({ family }) => family)).toEqual(['b']);
  });

  it('sends a font again in another size, and without descriptors that it does not have', async () => {
    const change = changePageFonts();
    const { added } = await change([font('a')]);
    expect(added[0]?.descriptors).toEqual({ weight: '400', style: 'normal' });
    const resized = await change([font('a', { sizeAdjust: 97 })]);
    expect(resized.added[0]?.descriptors).toMatchObject({ sizeAdjust: '97%' });
    expect((await change([font('a')])).added).toEqual([]);
  });

  it('keeps forty-eight fonts', async () => {
    const change = changePageFonts();
    const sizes = Array.from({ length: 49 }, (_, at) => font('a', { sizeAdjust: at + 1 }));
    for (const size of sizes.slice(0, 48)) expect((await change([size])).removed).toEqual([]);
    expect((await change(sizes.slice(48))).removed).toHaveLength(1);
  });

  it('shows the fonts in the order of the document', async () => {
    const change = changePageFonts();
    await change([font('a'), font('b')]);
    expect(names((await change([font('b'), font('a')])).shown)).toEqual(['b', 'a']);
    expect((await change([])).shown).toEqual([]);
  });

  it('removes the font that was not used for the longest time', async () => {
    const change = changePageFonts(2);
    await change([font('a'), font('b')]);
    await change([font('a')]);
    const { removed } = await change([font('c')]);
    expect(names(removed)).toEqual(['b']);
    expect((await change([font('b')])).added).toHaveLength(1);
  });

  it('keeps all fonts of the document, however many there are', async () => {
    const { shown, removed } = await changePageFonts(1)([font('a'), font('b'), font('c')]);
    expect([shown.length, removed.length]).toEqual([3, 0]);
  });
});
