import { pointsFromMm } from '../../../lengths.ts';

/** Points → twips, twentieths of a point (ECMA-376, ST_TwipsMeasure). */
export const twips = (pt: number): number => Math.round(pt * 20);

export const twipsFromMm = (mm: number): number => twips(pointsFromMm(mm));

/** Points → half-points, Word's unit of font sizes (ECMA-376, w:sz). */
export const halfPoints = (pt: number): number => Math.round(pt * 2);

/** "#1a2b3c" → "1A2B3C", Word's form of colours. */
export const wordColor = (color: string): string => color.slice(1).toUpperCase();

/** Twips → English metric units, DrawingML's unit of length (635 a twip). */
export const emu = (length: number): number => length * 635;
