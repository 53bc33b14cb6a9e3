/** Signs that people type as bullets and hardly as anything else, for use inside a character class. */
export const typedBullets = '•▪◦●‣⁃▸►➢➤✓✔❖■□';

/** A sign that people type as a bullet, with the white space around it. */
export const bulletMark = new RegExp(`^\\s*[-*·–—${typedBullets}]\\s+`, 'u');
