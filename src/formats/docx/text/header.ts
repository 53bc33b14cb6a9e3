import type { ParagraphChild } from 'docx';
import type { Contact, Header } from '../../../view/model.ts';
import { separators } from '../../../view/separators.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { twips } from '../styles/units.ts';
import { bandGap } from '../styles/header-styles.ts';
import { bandTop } from './band.ts';
import { fitsHalf, headerOverhang } from './header-columns.ts';
import { joinRuns, linkRuns, tab } from './short-texts.ts';
import { photoFrame, photoRun, photoSizeMm } from './photo.ts';
import { splitHeader } from './split-header.ts';

// A phone number is always left-to-right, but has no letters that set its direction.
const contactRuns = (context: DocxContext, contact: Contact): readonly ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...context, direction: 'ltr' } : context, contact);

/** The contacts in one paragraph, in one for each, or in two columns by a tab. */
const contactLines = (
  context: DocxContext,
  contacts: readonly Contact[],
): readonly (readonly ParagraphChild[])[] => {
  const items = contacts.map((contact) => contactRuns(context, contact));
  switch (context.layout.contacts) {
    case 'line':
      return items.length === 0 ? [] : [joinRuns(context, items, separators.contact)];
    case 'list':
      return items;
    case 'columns':
      return inPairs(context, contacts).map(joinByTab);
  }
};

const contactParagraphs = (
  context: DocxContext,
  contacts: readonly Contact[],
): readonly ParagraphSpec[] => {
  const lines = contactLines(context, contacts);
  const before = context.layout.header === 'band' ? bandGap : 0;
  return lines.map((children, index) => ({
    style: 'Contact',
    children,
    ...(index > 0 && { spacing: { before } }),
    ...(index < lines.length - 1 && { keepNext: true }),
  }));
};

/** Two contacts to a line, by columns of half the width; a wider contact has a line of its own. */
const inPairs = (context: DocxContext, contacts: readonly Contact[]): ParagraphChild[][][] => {
  const lines: ParagraphChild[][][] = [];
  let open: ParagraphChild[][] | undefined;
  for (const contact of contacts) {
    const runs = [...contactRuns(context, contact)];
    const isWide = !fitsHalf(context, contact.text);
    if (open && !isWide) {
      open.push(runs);
      open = undefined;
    } else {
      const line = [runs];
      lines.push(line);
      open = isWide ? undefined : line;
    }
  }
  return lines;
};

const joinByTab = (items: readonly (readonly ParagraphChild[])[]): ParagraphChild[] =>
  items.flatMap((item, index) => (index === 0 ? item : [tab(), ...item]));

/** The lines of the name and the label. Without a name the label is the title. */
const identityParagraphs = (
  context: DocxContext,
  { name, label }: Header,
): readonly ParagraphSpec[] => {
  const title = name ?? label;
  const lines: (ParagraphSpec | undefined)[] = [
    title === undefined ? undefined : { style: 'Title', children: textRuns(context, title) },
    name === undefined || label === undefined
      ? undefined
      : { style: 'Subtitle', children: textRuns(context, label) },
  ];
  return lines.filter((line) => line !== undefined);
};

const photoParagraphs = (context: DocxContext, { photo }: Header): readonly ParagraphSpec[] => {
  const { header, photo: look } = context.layout;
  if (photo === undefined || look.shape === 'none') return [];
  const children = [photoRun(photo, look)];
  // In a band the photo is above the name, because the ground of the band ends beside a frame.
  if (header === 'band') return [{ style: 'Photo', children }];
  const frame = photoFrame(
    context.page,
    photoSizeMm(photo, look).width,
    look.place,
    context.direction,
  );
  return [{ style: 'Photo', children, frame }];
};

/** Gives the last line the space between the header and the text, unless its style has it. */
const withSpaceAfter = (
  context: DocxContext,
  header: Header,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  const overhang = headerOverhang(context, header);
  const isInStyle = context.layout.contacts === 'line' && lines.at(-1)?.style === 'Contact';
  if (isInStyle && overhang === 0) return lines;
  const after = twips(context.tokens.space.header) + overhang;
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, spacing: { ...line.spacing, after } } : line,
  );
};

/** The first line carries the part of the ground above it. */
const onBand = (
  { page, tokens }: DocxContext,
  [first, ...rest]: readonly ParagraphSpec[],
): readonly ParagraphSpec[] =>
  first === undefined
    ? []
    : [{ ...first, children: [bandTop(page, tokens.color.ground), ...first.children] }, ...rest];

/** The lines of the header: photo, name, label, contacts. */
export const headerParagraphs = (
  context: DocxContext,
  header: Header,
): readonly ParagraphSpec[] => {
  const photo = photoParagraphs(context, header);
  const identity = identityParagraphs(context, header);
  const contacts = contactParagraphs(context, header.contacts);
  const lines =
    context.layout.header === 'split'
      ? splitHeader(context, header, identity, contacts)
      : [...identity, ...contacts];
  const spaced = withSpaceAfter(context, header, [...photo, ...lines]);
  return context.layout.header === 'band' ? onBand(context, spaced) : spaced;
};
