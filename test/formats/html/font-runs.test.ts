import { findFontRuns } from '../../../src/formats/html/font-runs.ts';
import { loadTheme } from '../../support/themes.ts';

const { tokens } = await loadTheme('modern');

/** Each face with its characters beyond ASCII: "600 italic é". */
const needs = (html: string): string[] =>
  findFontRuns(html, tokens).map(({ weight, isItalic, language, codePoints }) =>
    [
      weight,
      ...(isItalic ? ['italic'] : []),
      ...(language === undefined ? [] : [language]),
      [...codePoints]
        .filter((codePoint) => codePoint > 0x7f)
        .map((codePoint) => String.fromCodePoint(codePoint))
        .join(''),
    ].join(' '),
  );

describe('findFontRuns', () => {
  it('includes the regular face for an empty document, for the page footer', () => {
    expect(needs('')).toEqual(['400 ']);
  });

  it('finds bold, italics and both by their elements', () => {
    expect(needs('<p>é <strong>ö <em>ü</em></strong> <em>à</em></p>')).toEqual([
      '400 é',
      '600 ö',
      '600 italic ü',
      '400 italic à',
    ]);
  });

  it('includes a heading in bold and, for its subtitle, in regular', () => {
    expect(needs('<h2>é</h2>')).toEqual(['400 é', '600 é']);
  });

  it('includes the name in its weight', () => {
    expect(needs('<h1>é</h1>')).toEqual(['400 é', '600 é', '700 é']);
  });

  it('separates words with a lang attribute', () => {
    expect(
      needs('<p>→ <span class="item"><span lang="ja" aria-hidden="false">橋</span></span> ü</p>'),
    ).toEqual(['400 →ü', '400 ja 橋']);
  });

  it('lists a letter with its marks as one cluster', () => {
    const [run] = findFontRuns('<p>x\u0302y</p>', tokens);
    expect([...(run?.clusters ?? [])]).toEqual(['x\u0302']);
  });

  it('ignores attributes', () => {
    expect(needs('<p><a href="https://é.example">a</a><br><img alt="ö"></p>')).toEqual(['400 ']);
  });
});
