import type { Header, Letter, LetterForm, LetterLines } from '../../../view/model.ts';
import { lineBreak, textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { gapBelowOpening, letterGaps, letterLines } from '../styles/letter-styles.ts';
import { indentOfStyle } from '../styles/numbering.ts';
import type { ParagraphStyle } from '../styles/style-names.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { headerParagraphs } from './header.ts';
import { headerHeight, headerOverhang } from './header-columns.ts';
import { keepLastWithNext, textLine, withSpaceAfterLast } from './lines.ts';
import { richParagraphs } from './rich-text.ts';

/** DIN 5008, form B: where the address begins, and its height in an envelope's window. */
const windowMm = { top: 62.7, height: 27.3 } as const;

/** Above the first line of the letter: the rest of the header. About, because only Word lays out lines. */
const gapBelowHeader = (context: DocxContext, header: Header, form: LetterForm): number => {
  const { page, tokens } = context;
  if (form === 'din5008') {
    return Math.max(0, twipsFromMm(windowMm.top) - page.top - headerHeight(context, header));
  }
  return (
    Math.max(letterLines(tokens), twips(tokens.space.header)) + headerOverhang(context, header)
  );
};

/** Below an address of DIN 5008: the rest of the window. */
const restOfWindow = (
  { tokens }: DocxContext,
  form: LetterForm,
  above: LetterLines | undefined,
): number =>
  form === 'din5008' && above?.kind === 'recipient'
    ? Math.max(0, twipsFromMm(windowMm.height) - above.lines.length * letterLines(tokens))
    : 0;

/**
 * Address and date. Only spaces before lines, because programs differ in adding the space after a line and that before
 * the next one.
 */
const headParagraphs = (
  context: DocxContext,
  { head, form }: Letter,
  header: Header,
): ParagraphSpec[] =>
  head.flatMap(({ kind, lines }, part) => {
    const above = head[part - 1];
    const before =
      above === undefined
        ? gapBelowHeader(context, header, form)
        : letterLines(context.tokens) + restOfWindow(context, form, above);
    return lines.map((text, index) => ({
      style: kind === 'date' ? ('Date' as const) : ('InsideAddress' as const),
      children: textRuns(context, text),
      spacing: { before: index === 0 ? before : 0 },
    }));
  });

/** The indent of a line of a list on the page of the letter. */
const ownIndent = (
  context: DocxContext,
  { style }: ParagraphSpec,
): Pick<ParagraphSpec, 'indent'> => {
  const indent = indentOfStyle(context, style);
  return indent ? { indent: { ...indent, hanging: indent.hanging ?? 0 } } : {};
};

/** The text; its last paragraph stays with the closing, and a list is as far from the text before it as a paragraph. */
const bodyParagraphs = (
  context: DocxContext,
  { body, opening }: Letter,
): readonly ParagraphSpec[] => {
  const gap = (block: number): number =>
    block > 0
      ? letterGaps.LetterText
      : opening === undefined
        ? letterGaps.Salutation
        : gapBelowOpening;
  const paragraphs = body.flatMap((block, index) => {
    const [first, ...rest] = richParagraphs(context, [block], { style: 'LetterText', level: 0 });
    if (first === undefined) return [];
    const before = letterLines(context.tokens, gap(index));
    const isOfStyle = index > 0 && block.kind !== 'list';
    return [isOfStyle ? first : { ...first, spacing: { before } }, ...rest];
  });
  return keepLastWithNext(
    context.listsInStyles
      ? paragraphs
      : paragraphs.map((paragraph) => ({ ...paragraph, ...ownIndent(context, paragraph) })),
  );
};

const enclosureParagraphs = (context: DocxContext, { enclosures }: Letter): ParagraphSpec[] => {
  if (!enclosures) return [];
  const { title, items } = enclosures;
  const lines = items.flatMap((item) => [lineBreak(), ...textRuns(context, item)]);
  return [
    {
      style: 'Enclosures',
      children: [...textRuns(context, title, { style: 'Strong' }), ...lines],
    },
  ];
};

/** The header without the space below it, which the first line of the letter has above it. */
const letterHeader = (context: DocxContext, header: Header): readonly ParagraphSpec[] =>
  withSpaceAfterLast(headerParagraphs(context, header), 0);

/** The first line below an address that no date follows keeps the rest of the window above it. */
const belowWindow = (
  context: DocxContext,
  { form, head }: Letter,
  [first, ...others]: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  const rest = restOfWindow(context, form, head.at(-1));
  if (first === undefined || rest === 0) return first === undefined ? [] : [first, ...others];
  const gaps: Partial<Record<ParagraphStyle, number>> = letterGaps;
  const gap = letterLines(context.tokens, gaps[first.style] ?? 0);
  const before = (first.spacing?.before ?? gap) + rest;
  return [{ ...first, spacing: { ...first.spacing, before } }, ...others];
};

export const letterParagraphs = (
  context: DocxContext,
  letter: Letter,
  header: Header,
): readonly ParagraphSpec[] => {
  const { subject, opening, closing, name } = letter;
  const enclosures = enclosureParagraphs(context, letter);
  const last = textLine(context, 'LetterName', name);
  return [
    ...(letter.head.length > 0 ? letterHeader : headerParagraphs)(context, header),
    ...headParagraphs(context, letter, header),
    ...belowWindow(context, letter, [
      ...textLine(context, 'LetterSubject', subject),
      ...textLine(context, 'Salutation', opening),
      ...bodyParagraphs(context, letter),
      ...textLine(context, 'Closing', closing),
    ]),
    ...(enclosures.length > 0 ? keepLastWithNext(last) : last),
    ...enclosures,
  ];
};
