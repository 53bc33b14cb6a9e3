import type { PDFDict } from '@cantoo/pdf-lib';
import { openPdf, pagesOf } from '../pdf-syntax/document.ts';
import { entry, nameOf, pageContent } from '../pdf-syntax/objects.ts';
import { readShownText, twoByteCodes, type ShownText } from '../pdf-syntax/shown-text.ts';
import { hasPaleText } from './pale-text.ts';
import type { FindingCode, Observation } from './report.ts';

type Finding = Observation<FindingCode>;

/** Finds text that is in the content of a page but not visible, and glyphs without a character. */
export const findHidden = async (bytes: Uint8Array): Promise<Finding[]> => {
  return pagesOf(await openPdf(bytes)).flatMap(({ node }, index): Finding[] => {
    const content = pageContent(node);
    const shown = readShownText(content);
    const finding = (code: FindingCode, message: string): Finding => ({
      code,
      pointer: '',
      message,
      page: index + 1,
    });
    return [
      ...(shown.some(isInvisible)
        ? [finding('text_hidden', 'Some text is painted in an invisible mode.')]
        : []),
      ...(hasPaleText(content, node)
        ? [finding('text_hidden', 'Some text is white on white or nearly transparent.')]
        : []),
      ...(hasEmptyGlyph(shown, node)
        ? [finding('glyph_missing', 'A character is printed as an empty box.')]
        : []),
    ];
  });
};

/** Text rendering modes without fill and stroke (ISO 32000-1, table 106). */
const invisibleModes = [3, 7];

const isInvisible = ({ mode, codes }: ShownText): boolean =>
  invisibleModes.includes(mode) && codes.length > 0;

/** Glyph 0 is a box: the font lacks a glyph for the character. */
const hasEmptyGlyph = (shown: readonly ShownText[], page: PDFDict): boolean => {
  const fonts = entry(entry(page, 'Resources'), 'Font');
  return shown.some(
    ({ font, codes }) =>
      nameOf(entry(entry(fonts, font), 'Subtype')) === 'Type0' && twoByteCodes(codes).includes(0),
  );
};
