import type { PDFDict } from '@cantoo/pdf-lib';
import { openPdf, pagesOf } from '../pdf/document.ts';
import { entry, pageContent } from '../pdf/objects.ts';
import {
  isTwoByteFont,
  readShownText,
  twoByteCodes,
  type ShownText,
} from '../pdf/text-operators.ts';
import { hasInvisibleText } from './invisible-text.ts';
import type { DraftFinding, FindingCode } from './report.ts';

/** Finds text that is in the content of a page but not visible, and glyphs without a character. */
export const findHiddenContent = async (bytes: Uint8Array): Promise<DraftFinding[]> =>
  pagesOf(await openPdf(bytes)).flatMap(({ node }, index): DraftFinding[] => {
    const content = pageContent(node);
    const shown = readShownText(content);
    const finding = (code: FindingCode, message: string): DraftFinding => ({
      code,
      pointer: '',
      message,
      page: index + 1,
    });
    return [
      ...(shown.some(isInvisible)
        ? [finding('text_hidden', 'Some text is painted in an invisible mode.')]
        : []),
      ...(hasInvisibleText(content, node)
        ? [
            finding(
              'text_hidden',
              'Some text has the colour of its ground or is nearly transparent.',
            ),
          ]
        : []),
      ...(hasEmptyGlyph(shown, node)
        ? [finding('glyph_missing', 'A character is printed as an empty box.')]
        : []),
    ];
  });

/** Text rendering modes without fill and stroke (ISO 32000-1, table 106). */
const invisibleModes = [3, 7];

const isInvisible = ({ mode, codes }: ShownText): boolean =>
  invisibleModes.includes(mode) && codes.length > 0;

/** Glyph 0 is a box: the font lacks a glyph for the character. */
const hasEmptyGlyph = (shown: readonly ShownText[], page: PDFDict): boolean => {
  const fonts = entry(entry(page, 'Resources'), 'Font');
  return shown.some(
    ({ font, codes }) => isTwoByteFont(entry(fonts, font)) && twoByteCodes(codes).includes(0),
  );
};
