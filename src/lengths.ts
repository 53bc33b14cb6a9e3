/** Units of length in an inch. */
export const perInch = { px: 96, in: 1, cm: 2.54, mm: 25.4, pt: 72 } as const;

/** Millimetres → points. */
export const pointsFromMm = (mm: number): number => (mm * perInch.pt) / perInch.mm;

/** Millimetres → CSS pixels at 96 per inch, also the picture unit of the docx library. */
export const pixelsFromMm = (mm: number): number => (mm * perInch.px) / perInch.mm;

/** CSS pixels → millimetres. */
export const mmFromPixels = (pixels: number): number => (pixels * perInch.mm) / perInch.px;
