import { Run } from 'docx';
import type { Header, Letter, LetterForm, LetterLines } from '../../../view/model.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { letterGaps, letterLine } from '../styles/letter-styles.ts';
import { listIndent, listStyles, type ListKind } from '../styles/numbering.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { headerParagraphs } from './header.ts';
import { headerHeight, headerOverhang } from './header-columns.ts';
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
    Math.max(twips(letterLine(tokens)), twips(tokens.space.header)) +
    headerOverhang(context, header)
  );
};

/** Below an address of DIN 5008: the rest of the window. */
const restOfWindow = (
  { tokens }: DocxContext,
  form: LetterForm,
  above: LetterLines | undefined,
): number =>
  form === 'din5008' && above?.kind === 'recipient'
    ? Math.max(0, twipsFromMm(windowMm.height) - above.lines.length * twips(letterLine(tokens)))
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
        : twips(letterLine(context.tokens)) + restOfWindow(context, form, above);
    return lines.map((text, index) => ({
      style: kind === 'date' ? ('Date' as const) : ('InsideAddress' as const),
      children: textRuns(context, text),
      spacing: { before: index === 0 ? before : 0 },
    }));
  });

const line = (
  context: DocxContext,
  style: ParagraphSpec['style'],
  text: string | undefined,
): ParagraphSpec[] => (text === undefined ? [] : [{ style, children: textRuns(context, text) }]);

/** The indent of a line of a list on the page of the letter. */
const ownIndent = (
  { tokens, page }: DocxContext,
  { style }: ParagraphSpec,
): Pick<ParagraphSpec, 'indent'> => {
  for (const [kind, styles] of Object.entries(listStyles)) {
    const level = styles.findIndex((each) => each === style);
    // The keys of the table: Object.entries widens them to string.
    const indent = listIndent({ tokens, page }, kind as ListKind, level);
    if (level >= 0) return { indent: { ...indent, hanging: indent.hanging ?? 0 } };
  }
  return {};
};

/** The text; its last paragraph stays with the closing, and a list is as far from the text before it as a paragraph. */
const bodyParagraphs = (context: DocxContext, { body, opening }: Letter): ParagraphSpec[] => {
  const gap = (block: number): number =>
    block > 0 ? letterGaps.text : opening === undefined ? letterGaps.opening : letterGaps.start;
  const paragraphs = body.flatMap((block, index) => {
    const [first, ...rest] = richParagraphs(context, [block], { style: 'LetterText', level: 0 });
    if (first === undefined) return [];
    const before = twips(letterLine(context.tokens) * gap(index));
    const isOfStyle = index > 0 && block.kind !== 'list';
    return [isOfStyle ? first : { ...first, spacing: { before } }, ...rest];
  });
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    ...(!context.listsInStyles && ownIndent(context, paragraph)),
    ...(index === paragraphs.length - 1 && { keepNext: true }),
  }));
};

const enclosureParagraphs = (context: DocxContext, { enclosures }: Letter): ParagraphSpec[] => {
  if (!enclosures) return [];
  const { title, items } = enclosures;
  const lines = items.flatMap((item) => [new Run({ break: 1 }), ...textRuns(context, item)]);
  return [
    {
      style: 'Enclosures',
      children: [...textRuns(context, title, { style: 'Strong' }), ...lines],
    },
  ];
};

/** The header without the space below it, which the first line of the letter has above it. */
const letterHeader = (context: DocxContext, header: Header): readonly ParagraphSpec[] =>
  headerParagraphs(context, header).map((each, index, all) =>
    index === all.length - 1 ? { ...each, spacing: { ...each.spacing, after: 0 } } : each,
  );

/** The lines of the space above the styles that follow an address. */
const gapsAbove: Partial<Record<NonNullable<ParagraphSpec['style']>, number>> = {
  LetterSubject: letterGaps.subject,
  Salutation: letterGaps.opening,
  Closing: letterGaps.closing,
};

/** The first line below an address that no date follows keeps the rest of the window above it. */
const belowWindow = (
  context: DocxContext,
  { form, head }: Letter,
  [first, ...others]: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  const rest = restOfWindow(context, form, head.at(-1));
  if (first === undefined || rest === 0) return first === undefined ? [] : [first, ...others];
  const gap = twips(letterLine(context.tokens) * (gapsAbove[first.style ?? 'LetterText'] ?? 0));
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
  const last = line(context, 'LetterName', name);
  return [
    ...(letter.head.length > 0 ? letterHeader : headerParagraphs)(context, header),
    ...headParagraphs(context, letter, header),
    ...belowWindow(context, letter, [
      ...line(context, 'LetterSubject', subject),
      ...line(context, 'Salutation', opening),
      ...bodyParagraphs(context, letter),
      ...line(context, 'Closing', closing),
    ]),
    ...(enclosures.length > 0 ? last.map((each) => ({ ...each, keepNext: true })) : last),
    ...enclosures,
  ];
};
