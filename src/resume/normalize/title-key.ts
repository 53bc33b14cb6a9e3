/** A title without case, accents of Latin letters, blanks and signs: "Expérience" and "experience" give the same. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
