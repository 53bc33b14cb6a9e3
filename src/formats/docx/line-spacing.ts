import { LineRuleType } from 'docx';
import { naturalLineHeight } from '../../theme/fonts/families.ts';
import { halfPoints, twips } from './measure.ts';

/** `w:line` is in 240ths of the font's own line height where its rule is `auto` (ECMA-376, 17.3.1.33). */
const single = 240;

export const singleSpacing = { line: single, lineRule: LineRuleType.AUTO } as const;

/** How Word writes a line height that is stated as a multiple of the size. */
export type LineSpacing = (
  sizePt: number,
  leading: number,
) => { readonly line: number; readonly lineRule: 'auto' | 'atLeast' };

/**
 * Line heights in a font: multiples of what the font has by itself, so that lines grow with a style somebody enlarges
 * and with signs of a taller font. Where the font's own height is not known here, at least the height wanted.
 * Never exactly: such lines cut what is larger.
 */
export const lineSpacing = (family: string): LineSpacing => {
  const natural = naturalLineHeight(family);
  if (natural === undefined) {
    return (sizePt, leading) => ({
      line: twips(sizePt * leading),
      lineRule: LineRuleType.AT_LEAST,
    });
  }
  return (sizePt, leading) => {
    // Word rounds the size to half points; the line is of the size wanted.
    const multiple = (leading * sizePt * 2) / halfPoints(sizePt) / natural;
    return { line: Math.round(single * multiple), lineRule: LineRuleType.AUTO };
  };
};
