import {
  backwards,
  digitValue,
  foldForComparison,
  foldLetters,
  invisible,
  isInCapitals,
  isPlainLatin,
  narrowLength,
  notXml,
  printable,
  unprintable,
  unprintableInput,
  withoutMarks,
} from '../../src/text/unicode.ts';

/** The code points up to U+FFFF that a class contains, as ranges. */
const rangesOf = (characters: RegExp): string[] => {
  const ranges: [number, number][] = [];
  for (let code = 0; code <= 0xffff; code++) {
    if (String.fromCharCode(code).replace(characters, '') !== '') continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) =>
    from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`,
  );
};

describe('classes of characters', () => {
  it('contain what each place cannot hold', () => {
    expect(rangesOf(notXml)).toEqual(['0-8', 'b-c', 'e-1f', 'd800-dfff', 'fffe-ffff']);
    expect(rangesOf(unprintable)).toEqual([
      '0-8',
      'b-c',
      'e-1f',
      '7f-9f',
      'ad',
      'feff',
      'fffe-ffff',
    ]);
    expect(rangesOf(unprintableInput)).toEqual([
      '0-8',
      'b-c',
      'e-1f',
      '7f',
      'd800-dfff',
      'feff',
      'fffe-ffff',
    ]);
    expect(rangesOf(invisible)).toEqual(['0-8', 'b-c', 'e-1f', '7f', 'ad']);
  });

  it('keep pairs of surrogates', () => {
    expect('\u{1F600}'.replace(unprintableInput, '').replace(notXml, '')).toBe('\u{1F600}');
  });
});

describe('printable', () => {
  it('replaces control characters, but for tab and line feed', () => {
    const codes = Array.from({ length: 0x100 }, (_, code) => code);
    const replaced = codes.filter((code) => printable(String.fromCharCode(code)) === '\uFFFD');
    expect(replaced.filter((code) => code < 0x20)).toHaveLength(30);
    expect(replaced.filter((code) => code >= 0x20)).toHaveLength(33);
    expect(printable('a\tb\n')).toBe('a\tb\n');
  });
});

describe('isPlainLatin', () => {
  it('refuses every mark, and every letter of a script with its own font or language', () => {
    const special =
      /[\p{M}\u1100-\u11FF\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (special.test(character) && isPlainLatin(character)) throw new Error(code.toString(16));
    }
  });

  it('accepts a text of Western Europe with punctuation and symbols', () => {
    expect(isPlainLatin('Žofie Łącka – “Café” · 5 € → №1 • ✓')).toBe(true);
  });
});

describe('narrowLength', () => {
  it('counts East Asian letters and signs as two Latin ones', () => {
    expect(['Ada', '東京', 'カナ、A', 'Łódź'].map(narrowLength)).toEqual([3, 4, 7, 4]);
  });
});

describe('foldLetters', () => {
  it('removes case, accents and punctuation', () => {
    expect(foldLetters('Août.')).toBe('aout');
  });
});

describe('foldForComparison', () => {
  it('removes case, compatibility forms and what is ignored, but keeps accents', () => {
    expect(foldForComparison('ﬁancé – 1', /[\s–]/g)).toBe('FIANCÉ1');
  });
});

describe('withoutMarks', () => {
  it('removes the marks of letters, also those that are a part of one character', () => {
    expect(withoutMarks('Mu\u0308ller, Núñez, Łódź')).toBe('Muller, Nunez, Łodz');
  });
});

describe('backwards', () => {
  it('keeps characters of two UTF-16 units whole', () => {
    expect(backwards('a😀b')).toBe('b😀a');
  });
});

describe('isInCapitals', () => {
  it.each([
    ['WORK', true],
    ['Work', false],
    ['2020', false],
  ])('tells of "%s"', (text, expected) => {
    expect(isInCapitals(text)).toBe(expected);
  });
});

describe('digitValue', () => {
  it.each([
    ['7', 7],
    ['٣', 3],
    ['𝟗', 9],
    ['x', undefined],
    ['½', undefined],
  ])('reads "%s"', (character, value) => {
    expect(digitValue(character)).toBe(value);
  });
});
