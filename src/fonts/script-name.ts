/** The English name of the script of a character, "Tamil"; `undefined` for symbols and scripts with a bundled font. */
export const scriptName = (character: string): string | undefined => {
  const code = scriptCodes.find((each) => patternOf(each).test(character));
  return code === undefined ? undefined : nameOf(code);
};

/** Created once per script, because a résumé may contain a hundred thousand such characters. */
const remembered = <Made>(make: (code: string) => Made): ((code: string) => Made) => {
  const known = new Map<string, Made>();
  return (code) => {
    const made = known.get(code) ?? make(code);
    known.set(code, made);
    return made;
  };
};

const patternOf = remembered((code) => new RegExp(`\\p{Script=${code}}`, 'u'));
const nameOf = remembered((code) => new Intl.DisplayNames('en', { type: 'script' }).of(code));

// Living scripts without a bundled font (ISO 15924).
const scriptCodes =
  'Adlm Armn Beng Bopo Cans Cher Ethi Geor Gujr Guru Hang Hani Hira Java Kana Khmr Knda Laoo Mlym Mong Mymr Nkoo Olck Orya Sinh Syrc Taml Telu Tfng Thaa Tibt Yiii'.split(
    ' ',
  );
