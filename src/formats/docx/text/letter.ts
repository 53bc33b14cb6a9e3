import { Run } from 'docx';
import type { Header, Letter, LetterLines } from '../../../view/model.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { letterLine } from '../styles/letter-styles.ts';
import { listIndent, listStyles, type ListKind } from '../styles/numbering.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { headerParagraphs } from './header.ts';
import { headerHeight } from './header-columns.ts';
import { richParagraphs } from './rich-text.ts';

/** DIN 5008, form B: where the address begins, and its height in an envelope's window. */
const windowMm = { top: 62.7, height: 27.3 } as const;

/** The space above and below the address that keeps its place below the header. About, because only Word lays out lines. */
const windowSpace = (context: DocxContext, header: Header, lines: number) => {
  const { page, tokens } = context;
  const line = twips(letterLine(tokens));
  const top = twipsFromMm(windowMm.top) - page.top - headerHeight(context, header);
  return {
    before: Math.max(0, top),
    after: Math.max(line, twipsFromMm(windowMm.height) - lines * line),
  };
};

const headParagraphs = (
  context: DocxContext,
  { lines, kind }: LetterLines,
  space: { readonly before?: number; readonly after: number },
): ParagraphSpec[] =>
  lines.map((text, index) => ({
    style: kind === 'date' ? 'Date' : 'InsideAddress',
    children: textRuns(context, text),
    ...(kind === 'recipient' && {
      spacing: {
        ...(index === 0 && { before: space.before ?? 0 }),
        ...(index === lines.length - 1 && { after: space.after }),
      },
    }),
  }));

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
const bodyParagraphs = (context: DocxContext, { body }: Letter): ParagraphSpec[] => {
  const before = twips(letterLine(context.tokens) * 0.65);
  const paragraphs = body.flatMap((block) => {
    const [first, ...rest] = richParagraphs(context, [block], { style: 'LetterText', level: 0 });
    if (first === undefined) return [];
    return [block.kind === 'list' ? { ...first, spacing: { before } } : first, ...rest];
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

/** The address has the space above it, because programs differ in adding the spaces of two lines. */
const letterHeader = (context: DocxContext, header: Header): readonly ParagraphSpec[] =>
  headerParagraphs(context, header).map((each, index, all) =>
    index === all.length - 1 ? { ...each, spacing: { ...each.spacing, after: 0 } } : each,
  );

export const letterParagraphs = (
  context: DocxContext,
  letter: Letter,
  header: Header,
): readonly ParagraphSpec[] => {
  const { form, head, subject, opening, closing, name } = letter;
  const spaceOf = ({ lines }: LetterLines) =>
    form === 'din5008'
      ? windowSpace(context, header, lines.length)
      : { after: twips(letterLine(context.tokens)) };
  const enclosures = enclosureParagraphs(context, letter);
  const last = line(context, 'LetterName', name);
  return [
    ...(form === 'din5008' ? letterHeader(context, header) : headerParagraphs(context, header)),
    ...head.flatMap((part) => headParagraphs(context, part, spaceOf(part))),
    ...line(context, 'LetterSubject', subject),
    ...line(context, 'Salutation', opening),
    ...bodyParagraphs(context, letter),
    ...line(context, 'Closing', closing),
    ...(enclosures.length > 0 ? last.map((each) => ({ ...each, keepNext: true })) : last),
    ...enclosures,
  ];
};
