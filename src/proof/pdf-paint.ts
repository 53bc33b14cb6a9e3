import { PDFDocument, type PDFDict } from '@cantoo/pdf-lib';
import { dictOf, entry, nameOf, numberOf, pageContent } from '../pdf-syntax/objects.ts';
import { latin1, operatorCode, scanOperators } from '../pdf-syntax/scan.ts';
import { readShownText, twoByteCodes, type ShownText } from '../pdf-syntax/shown-text.ts';
import type { FindingCode, Observation } from './report.ts';

type Finding = Observation<FindingCode>;

/** Text that is in the content of a page and not on it, and glyphs that stand for no character. */
export const findHidden = async (bytes: Uint8Array): Promise<Finding[]> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().flatMap(({ node }, index) => {
    const content = pageContent(node);
    const page = index + 1;
    const shown = readShownText(content);
    return [
      ...findInvisible(shown, page),
      ...findPale(content, node, page),
      ...findEmpty(shown, node, page),
    ];
  });
};

/** Text rendering modes that paint nothing (ISO 32000-1, table 106). */
const invisibleModes = [3, 7];

const findInvisible = (shown: readonly ShownText[], page: number): Finding[] =>
  shown.some(({ mode, codes }) => invisibleModes.includes(mode) && codes.length > 0)
    ? [{ code: 'text_hidden', pointer: '', message: 'Some text is shown without paint.', page }]
    : [];

/** Glyph 0 of a font is a box: the font has no glyph for the character. */
const findEmpty = (shown: readonly ShownText[], page: PDFDict, number: number): Finding[] => {
  const fonts = entry(entry(page, 'Resources'), 'Font');
  const isEmpty = shown.some(
    ({ font, codes }) =>
      nameOf(entry(entry(fonts, font), 'Subtype')) === 'Type0' && twoByteCodes(codes).includes(0),
  );
  const message = 'A character is printed as an empty box.';
  return isEmpty ? [{ code: 'glyph_missing', pointer: '', message, page: number }] : [];
};

type Operator = 'save' | 'restore' | 'fill' | 'gray' | 'rgb' | 'state' | 'show';
const operatorNames: Readonly<Record<Operator, readonly string[]>> = {
  save: ['q'],
  restore: ['Q'],
  fill: ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do'],
  gray: ['g'],
  rgb: ['rg', 'sc', 'scn'],
  state: ['gs'],
  show: ['Tj', 'TJ', "'", '"'],
};
const operators: ReadonlyMap<number, Operator> = new Map(
  Object.entries(operatorNames).flatMap(([operator, names]) =>
    // The keys of the literal above: Object.entries widens them to string.
    names.map((name) => [operatorCode(name), operator as Operator] as const),
  ),
);

/** Fainter than this is meant for machines only. */
const faintest = 0.1;

interface Paint {
  readonly isWhite: boolean;
  readonly opacity: number;
}

/** Text in the colour of empty paper, or as good as transparent. What a page paints before may be its ground. */
const findPale = (content: Uint8Array, page: PDFDict, number: number): Finding[] => {
  const states = entry(entry(page, 'Resources'), 'ExtGState');
  let paint: Paint = { isWhite: false, opacity: 1 };
  const saved: Paint[] = [];
  let hasGround = false;
  let isPale = false;
  scanOperators(content, (code, start, nameStart) => {
    const operator = operators.get(code);
    if (operator === undefined) return true;
    if (operator === 'save') saved.push(paint);
    else if (operator === 'restore') paint = saved.pop() ?? paint;
    else if (operator === 'fill') hasGround ||= !paint.isWhite;
    else if (operator === 'show')
      isPale ||= paint.opacity < faintest || (paint.isWhite && !hasGround);
    else {
      const operands = latin1(content, start, nameStart).trim();
      if (operator === 'state') {
        const alpha = numberOf(entry(dictOf(entry(states, operands.replace('/', ''))), 'ca'));
        paint = { ...paint, opacity: alpha ?? paint.opacity };
      } else paint = { ...paint, isWhite: isWhite(operands) };
    }
    return !isPale;
  });
  const message = 'Some text has the colour of the paper, or none.';
  return isPale ? [{ code: 'text_hidden', pointer: '', message, page: number }] : [];
};

const isWhite = (operands: string): boolean =>
  /^\d/.test(operands) && operands.split(/\s+/).every((value) => Number(value) > 0.97);
