/** A sign that people type as a bullet, with the white space around it. */
export const bulletMark = /^\s*[-*•·▪◦●‣–—]\s+/;
