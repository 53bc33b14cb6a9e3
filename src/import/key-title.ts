/** A key as a title: "extracurricular_activities" → "Extracurricular Activities". A written title stays. */
export const keyTitle = (key: string): string => {
  if (/[\s\p{Lu}]/u.test(key.trim()) && !key.includes('_')) return key.trim();
  return key
    .replace(/_+/g, ' ')
    .trim()
    .replace(/(?<=^|\s)\p{Ll}/gu, (first) => first.toUpperCase());
};

/** "ConferencesAndSeminars" → "Conferences and seminars". */
export const camelCaseTitle = (key: string): string =>
  key.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
