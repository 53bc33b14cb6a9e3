/** Millimetres → points. */
export const pointsFromMm = (mm: number): number => (mm * 72) / 25.4;

/** Millimetres → CSS pixels at 96 per inch, also the picture unit of the docx library. */
export const pixelsFromMm = (mm: number): number => (mm * 96) / 25.4;

/** CSS pixels → millimetres. */
export const mmFromPixels = (pixels: number): number => (pixels * 25.4) / 96;
