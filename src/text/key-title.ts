import { capitalized } from './format-text.ts';
import { splitCamelCase } from './slug.ts';

const acronyms = new Set('gpa cgpa cefr doi isbn issn url pmid ects orcid vat it id'.split(' '));

/** "sideProjects" → "Side projects", "gpa" → "GPA". A key with blanks, or in capitals, stays as written. */
export const titleOfKey = (key: string): string => {
  if (acronyms.has(key.toLowerCase())) return key.toUpperCase();
  const words = splitCamelCase(key)
    .replace(/[_\s-]+/g, ' ')
    .trim();
  const isWritten = /\s/.test(key.trim());
  const plain = isWritten
    ? words
    : words.replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (first) => first.toLowerCase());
  const spelt = plain.replace(/(?<= )\p{L}+$/u, (last) =>
    !isWritten && acronyms.has(last) ? last.toUpperCase() : last,
  );
  return capitalized(spelt);
};

/** "extracurricular_activities" → "Extracurricular Activities", as RenderCV prints it. A written title stays. */
export const capitalizedTitleOfKey = (key: string): string => {
  if (/[\s\p{Lu}]/u.test(key.trim()) && !key.includes('_')) return key.trim();
  return key
    .replace(/_+/g, ' ')
    .trim()
    .replace(/(?<=^|\s)\p{Ll}/gu, (first) => first.toUpperCase());
};
