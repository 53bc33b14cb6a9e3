/** Letters of names that Czech, Slovak, Polish and their neighbours inflect, and the shapes of Finnish names. */
const slavic = /[čďěňřšťůžąćęłńśźż]/i;
const finnish = /nen(?![\p{L}])|ää|öö|[aeiou]{2}la(?!\p{L})/iu;

const slavicEndings = 'a u em ovi e ovy om owi ie'.split(' ');
const feminineEndings = 'y e u ou ie o ovi'.split(' ');
const finnishEndings = 'n lla lle lta ssa sta'.split(' ');

/**
 * Short parts of a name with the endings of cases. Longer parts are found by their stems; of short ones only names
 * whose spelling tells their language, because "marka" and "evan" are other words elsewhere.
 */
export const shortNameForms = (name: string, parts: readonly string[]): string[] => {
  const short = parts.filter((part) => /^[a-z]{3,5}$/.test(part));
  return short.flatMap((part) => [
    ...(slavic.test(name) ? slavicForms(part) : []),
    ...(finnish.test(name) && /[aeiouy]$/.test(part)
      ? finnishEndings.map((ending) => part + ending)
      : []),
  ]);
};

const slavicForms = (part: string): string[] =>
  part.endsWith('a')
    ? feminineEndings.map((ending) => part.slice(0, -1) + ending)
    : slavicEndings.map((ending) => part + ending);
