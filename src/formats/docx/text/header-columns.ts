import { monoWidth } from '../../../fonts/families.ts';
import { headTexts, shownPhoto } from '../../../theme/header-places.ts';
import { splitShare } from '../../../theme/name-size.ts';
import type { Contact, Header } from '../../../view/model.ts';
import { contactsText } from '../../../view/separators.ts';
import { narrowLength } from '../../../text/unicode.ts';
import type { DocxContext } from '../context.ts';
import { widestBorder } from '../styles/borders.ts';
import { bandPadding, labelLeading, nameLeading } from '../styles/header-styles.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { headerGapMm } from './frames.ts';
import { photoSizeMm } from './photo.ts';

/** The photo's size on the page in twips; zero without a photo. */
const photoSize = ({ layout }: DocxContext, header: Header) => {
  const photo = shownPhoto(layout, header);
  if (photo === undefined) return { width: 0, height: 0 };
  const { width, height } = photoSizeMm(photo, layout.photo);
  return { width: twipsFromMm(width + headerGapMm), height: twipsFromMm(height) };
};

/** How far the ground of a band reaches down behind the photo, in twips; zero without a photo. */
export const photoGround = (context: DocxContext, header: Header): number => {
  const { height } = photoSize(context, header);
  const padding = Math.min(context.tokens.space.band, widestBorder.space);
  return height === 0 ? 0 : height + twips(padding);
};

/** The columns of a split header, in twips: where the name starts, its width, and the width of the contacts. */
export const splitColumns = (context: DocxContext, header: Header) => {
  const { textWidth: whole } = context.page;
  const taken = photoSize(context, header).width;
  const width = Math.round((whole - taken) * splitShare);
  return {
    start: context.layout.photo.place === 'start' ? taken : 0,
    width,
    rest: whole - taken - width - twipsFromMm(headerGapMm),
  };
};

/** A letter is about half as wide as its font is high, and wider in a family of one width. */
const widthPerSize = (family: string): number => monoWidth(family) ?? 0.52;

/** The width of a text on one line in twips; about, because only Word lays out lines. */
export const textWidth = (family: string, text: string, sizePt: number): number =>
  narrowLength(text) * twips(sizePt) * widthPerSize(family);

/** The number of lines of a text; about, because only Word lays out lines. */
export const estimateLines = (
  family: string,
  text: string,
  { sizePt, width }: { readonly sizePt: number; readonly width: number },
): number => Math.ceil(textWidth(family, text, sizePt) / width);

/**
 * The width of a line of contacts beside the photo or the name, in twips. Beside a photo at the start it has no limit:
 * each line more might begin below the photo.
 */
export const contactsWidth = (context: DocxContext, header: Header): number => {
  const { layout, page } = context;
  if (isNameFramed(context, header)) return splitColumns(context, header).rest;
  const { width } = photoSize(context, header);
  return width > 0 && layout.photo.place === 'start' ? Infinity : page.textWidth - width;
};

/** Whether a contact is short enough for one of two columns; about, because only Word lays out lines. */
const fitsHalf = ({ tokens, page }: DocxContext, { text }: Contact): boolean =>
  textWidth(tokens.font.body, text, tokens.size.meta) <= page.textWidth / 2;

/** Two contacts to a line, by columns of half the width; a wider contact has a line of its own. */
const inPairs = (context: DocxContext, contacts: readonly Contact[]): Contact[][] => {
  const lines: Contact[][] = [];
  let open: Contact[] | undefined;
  for (const contact of contacts) {
    const isWide = !fitsHalf(context, contact);
    if (open && !isWide) {
      open.push(contact);
      open = undefined;
    } else {
      const line = [contact];
      lines.push(line);
      open = isWide ? undefined : line;
    }
  }
  return lines;
};

/** As many contacts to a line as fit it; about, because only Word lays out lines. */
const inLines = (context: DocxContext, header: Header): Contact[][] => {
  const width = contactsWidth(context, header);
  const lines: Contact[][] = [];
  for (const contact of header.contacts) {
    const last = lines.at(-1);
    const text = contactsText([...(last ?? []), contact]);
    if (last && textWidth(context.tokens.font.body, text, context.tokens.size.meta) <= width)
      last.push(contact);
    else lines.push([contact]);
  }
  return lines;
};

/** The contacts of each line. */
export const contactRows = (
  context: DocxContext,
  header: Header,
): readonly (readonly Contact[])[] => {
  switch (context.layout.contacts) {
    case 'line':
      return inLines(context, header);
    case 'list':
      return header.contacts.map((contact) => [contact]);
    case 'columns':
      return inPairs(context, header.contacts);
  }
};

const identityHeight = ({ tokens }: DocxContext, header: Header, width: number): number => {
  const { size } = tokens;
  const { name = '', label = '' } = headTexts(header);
  return (
    estimateLines(tokens.font.heading, name, { sizePt: size.name, width }) *
      twips(size.name * nameLeading) +
    estimateLines(tokens.font.body, label, { sizePt: size.label, width }) *
      twips(size.label * labelLeading)
  );
};

const contactsHeight = (context: DocxContext, header: Header, width: number): number => {
  const { size, leading } = context.tokens;
  const count = contactRows(context, header).reduce(
    (sum, row) =>
      sum +
      estimateLines(context.tokens.font.body, contactsText(row), { sizePt: size.meta, width }),
    0,
  );
  return count * twips(size.meta * leading);
};

/** Whether the name and the label are a frame, beside which the contacts flow. */
export const isNameFramed = ({ layout, direction }: DocxContext, { contacts }: Header): boolean =>
  // On right-to-left pages programs disagree whether the place of a frame counts from the left.
  layout.header === 'split' && contacts.length > 0 && direction === 'ltr';

/**
 * The height of the lines of a header that are not framed, without the space below them. About, because only Word lays
 * out lines.
 */
export const headerHeight = (context: DocxContext, header: Header): number => {
  const { layout, page, tokens } = context;
  const between = header.contacts.length === 0 ? 0 : twips(tokens.space.paragraph);
  if (isNameFramed(context, header)) {
    return between + contactsHeight(context, header, splitColumns(context, header).rest);
  }
  const band = layout.header === 'band' ? bandPadding(tokens) : 0;
  const lines =
    identityHeight(context, header, page.textWidth) +
    contactsHeight(context, header, page.textWidth);
  return lines + between + band;
};

/**
 * How far the photo or the name reaches below the last contact, in twips, so that the first section starts below them
 * and not beside them. About, because only Word lays out lines.
 */
export const headerOverhang = (context: DocxContext, header: Header): number => {
  const { layout, page } = context;
  // The text below may start beside a photo at the end of the line, but not at its start, nor on a band.
  const isAbove = layout.photo.place === 'start' || layout.header === 'band';
  const photo = isAbove ? photoSize(context, header) : { width: 0, height: 0 };
  if (isNameFramed(context, header)) {
    const { width, rest } = splitColumns(context, header);
    const highest = Math.max(photo.height, identityHeight(context, header, width));
    return Math.max(0, highest - contactsHeight(context, header, rest));
  }
  const width = page.textWidth - photo.width;
  const lines = identityHeight(context, header, width) + contactsHeight(context, header, width);
  return Math.max(0, photo.height - lines);
};
