import {
  normalizeCombiningMarks,
  normalizeCombiningMarksInHtml,
} from '../../../src/formats/html/combining-marks.ts';

describe('normalizeCombiningMarks', () => {
  it.each([
    ['plain words', 'Größe 東京', 'Größe 東京'],
    ['a letter and an acute', 'Rene\u0301', 'Ren\u00E9'],
    ['letters of Hangul', '\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
    ['a letter and marks in one font file', 'o\u0323\u0301', '\u1ECD\u0301'],
    ['a mark without a common font file', 'z\u0335', 'z\u2060\u0335'],
    ['an ideographic variation selector', '葛\u{E0100}城', '葛城'],
    ['an emoji and its variation selector', '❤\uFE0F', '❤\uFE0F'],
  ])('rewrites %s so that a font can draw it', async (_, text, drawn) => {
    expect(await normalizeCombiningMarks(text)).toBe(drawn);
  });
});

describe('normalizeCombiningMarksInHtml', () => {
  it('does not change attributes', async () => {
    const html = '<a href="https://e\u0301.example">e\u0301</a><b>x</b>';
    expect(await normalizeCombiningMarksInHtml(html)).toBe(
      '<a href="https://e\u0301.example">\u00E9</a><b>x</b>',
    );
  });
});
