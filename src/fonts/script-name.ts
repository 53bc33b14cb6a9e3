import { memoize } from '../text/memoize.ts';

/** The English name of the script of a character, "Tamil"; `undefined` for symbols and scripts with a bundled font. */
export const scriptName = (character: string): string | undefined => {
  const code = scriptCodes.find((each) => patternOf(each).test(character));
  return code === undefined ? undefined : nameOf(code);
};

/** More than the scripts below. */
const mostScripts = 64;

// Made once per script, because a résumé may contain a hundred thousand such characters.
const patternOf = memoize((code) => new RegExp(`\\p{Script=${code}}`, 'u'), mostScripts);
const nameOf = memoize(
  (code) => new Intl.DisplayNames('en', { type: 'script' }).of(code) ?? code,
  mostScripts,
);

// Living scripts without a bundled font (ISO 15924).
const scriptCodes =
  'Adlm Armn Beng Bopo Cans Cher Ethi Geor Gujr Guru Hang Hani Hira Java Kana Khmr Knda Laoo Mlym Mong Mymr Nkoo Olck Orya Sinh Syrc Taml Telu Tfng Thaa Tibt Yiii'.split(
    ' ',
  );
