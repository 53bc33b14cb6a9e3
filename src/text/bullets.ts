/** Signs that people type as bullets and hardly as anything else, for use inside a character class. */
export const typedBullets = '•▪◦●‣⁃▸►➢➤✓✔❖■□';

/** Dashes and arrows that people type as bullets, and that also begin a line of prose: the author of a quotation. For a character class. */
export const doubtfulBullets = '–—→⇒»';

/** Signs that are bullets in lists of other programs, and ornaments elsewhere. For a character class. */
export const ornamentBullets = '○◆◇★☆➔➜»';

/** The signs that a format may put before the items of a list. */
export const printedBullets = '•‣◦▪■◆○·–—›»→▸*+';

/** A sign that people type as a bullet, with the white space around it. */
export const bulletMark = new RegExp(`^\\s*[-*·–—${typedBullets}]\\s+`, 'u');
