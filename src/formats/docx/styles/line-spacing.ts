import { LineRuleType } from 'docx';
import { twips } from './units.ts';

export const singleSpacing = { line: 240, lineRule: LineRuleType.AUTO } as const;

/**
 * A line height, given as a multiple of the font size, as a minimum in twips. It holds for every font that is not
 * taller: the embedded one, and Cambria or Calibri where a program shows no embedded fonts. A multiple would be one of
 * the shown font's own height, and an exact height would cut taller characters.
 */
export const lineSpacing = (sizePt: number, leading: number) => ({
  line: twips(sizePt * leading),
  lineRule: LineRuleType.AT_LEAST,
});
