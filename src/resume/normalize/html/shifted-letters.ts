const superscripts = '0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾nⁿiⁱ';
const subscripts = '0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎';

const tableOf = (pairs: string): ReadonlyMap<string, string> => {
  const signs = [...pairs];
  return new Map(
    signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? sign] as const] : [])),
  );
};

const tables = { sup: tableOf(superscripts), sub: tableOf(subscripts) } as const;

export type Shift = keyof typeof tables;

/** The raised or lowered form of a text, "2" → "²"; the text itself if a character has no such form. */
export const shiftedText = (text: string, shift: Shift): string => {
  const table = tables[shift];
  const signs = [...text.trim()].map((sign) => table.get(sign));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text;
};
