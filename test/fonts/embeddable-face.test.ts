import { readCmap } from '../../src/fonts/cmap.ts';
import { embeddableFace } from '../../src/fonts/embeddable-face.ts';
import { readSfnt } from '../support/sfnt.ts';

const codesOf = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));
const wanted = (text: string, family = 'Source Serif 4') =>
  embeddableFace({ family, isBold: false, isItalic: false, codePoints: codesOf(text) });
const charactersOf = (face: Uint8Array | undefined) => readCmap(readSfnt(face!).get('cmap')!);

describe('embeddableFace', () => {
  it('has all Latin letters, for text that a reader adds', async () => {
    const characters = charactersOf(await wanted('A'));
    for (const code of codesOf('AZaz09éßñ–“”€')) expect(characters.has(code)).toBe(true);
    for (const code of codesOf('łЖΩ')) expect(characters.has(code)).toBe(false);
  });

  it('has the letters of the scripts in the text, and those beside them', async () => {
    const characters = charactersOf(await wanted('Łódź, Ж'));
    for (const code of codesOf('ŁłźěЖя')) expect(characters.has(code)).toBe(true);
    expect(characters.has('Ω'.codePointAt(0)!)).toBe(false);
  });

  it('makes a face once', async () => {
    expect(await wanted('A')).toBe(await wanted('Bé'));
    expect(await wanted('A')).not.toBe(await wanted('Ał'));
  });

  it('has no face of a family that is not bundled or not for text', async () => {
    expect(await wanted('A', 'Comic Sans')).toBeUndefined();
    expect(await wanted('A', 'Noto Sans JP')).toBeUndefined();
  });
});
