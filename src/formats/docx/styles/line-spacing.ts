import { LineRuleType } from 'docx';
import { naturalLineHeight } from '../../../fonts/families.ts';
import { halfPoints, twips } from './units.ts';

/** Single spacing. With the rule `auto`, `w:line` counts 240ths of the font's natural line height (ECMA-376, 17.3.1.33). */
const singleLine = 240;

export const singleSpacing = { line: singleLine, lineRule: LineRuleType.AUTO } as const;

/** Converts a line height, given as a multiple of the font size, to Word's values. */
export type LineSpacing = (
  sizePt: number,
  leading: number,
) => { readonly line: number; readonly lineRule: 'auto' | 'atLeast' };

/**
 * Line spacing for a font family, as a multiple of its natural line height, so that lines grow when a reader enlarges
 * a style, and with taller fallback fonts. For an unknown family it is a minimum height in twips. Never exact heights,
 * because they cut taller characters.
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
    // Word rounds the size to half-points, so the multiple is corrected to keep the intended line height.
    const multiple = (leading * sizePt * 2) / halfPoints(sizePt) / natural;
    return { line: Math.round(singleLine * multiple), lineRule: LineRuleType.AUTO };
  };
};
