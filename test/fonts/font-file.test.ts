import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFormatOf, openFont } from '../../src/fonts/font-file.ts';
import { lastResortFile } from '../../src/fonts/last-resort.ts';

const require = createRequire(import.meta.url);
const woff2 = readFileSync(
  require.resolve('@fontsource/open-sans/files/open-sans-latin-400-normal.woff2'),
);
const truetype = lastResortFile([0xe000]);
const withSignature = (signature: string): Uint8Array =>
  Buffer.concat([Buffer.from(signature, 'latin1'), truetype.subarray(4)]);

describe('fontFormatOf', () => {
  it('tells a font file by its first bytes', () => {
    expect(fontFormatOf(woff2)).toBe('woff2');
    expect(fontFormatOf(truetype)).toBe('truetype');
    expect(fontFormatOf(withSignature('OTTO'))).toBe('opentype');
  });

  it.each(['ttcf', 'wOFF', '<svg', '%!PS'])('refuses a file that begins with %s', (signature) => {
    expect(fontFormatOf(withSignature(signature))).toBeUndefined();
  });

  it('refuses a file without content', () => {
    expect(fontFormatOf(new Uint8Array(0))).toBeUndefined();
    expect(fontFormatOf(truetype.subarray(0, 8))).toBeUndefined();
  });
});

describe('openFont', () => {
  it.each([
    ['WOFF2', woff2],
    ['TrueType', truetype],
  ])('starts at the requested table of a %s file', (_, font) => {
    const magicNumber = 0x5f0f3cf5;
    expect(openFont(font).table('head').getUint32(12)).toBe(magicNumber);
  });

  it('reads no table from the bytes behind the file', () => {
    const start = Buffer.from(truetype).subarray(0, 200);
    expect(() => openFont(start).table('cmap')).toThrow(RangeError);
  });

  it('names a missing table', () => {
    expect(() => openFont(woff2).table('CFF ')).toThrow('The font has no table "CFF ".');
  });

  it('refuses a file that is not a font, or ends early', () => {
    expect(() => openFont(new Uint8Array(64)).table('cmap')).toThrow('The file is not a WOFF2');
    expect(() => openFont(truetype.subarray(0, 100)).table('cmap')).toThrow(RangeError);
    expect(() => openFont(woff2.subarray(0, 500)).table('cmap')).toThrow(
      'The tables of the font are damaged.',
    );
  });
});
