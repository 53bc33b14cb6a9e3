import type { ParagraphChild } from 'docx';
import { headTexts, shownPhoto } from '../../../theme/header-places.ts';
import type { Contact, Header } from '../../../view/model.ts';
import { separators } from '../../../view/separators.ts';
import { lineBreak, onGround, tab, type DocxContext, type ParagraphSpec } from '../context.ts';
import { twips } from '../styles/units.ts';
import { bandGap } from '../styles/header-styles.ts';
import { bandTop } from './band.ts';
import { contactRows, headerOverhang, photoGround } from './header-columns.ts';
import { anchorDrawings, textLine, withSpaceAfterLast } from './lines.ts';
import { joinItems, joinRuns, linkRuns } from './short-texts.ts';
import { photoFrame, photoRun, photoSizeMm } from './photo.ts';
import { splitHeader } from './split-header.ts';

// A phone number is always left-to-right, but has no letters that set its direction.
const contactRuns = (context: DocxContext, contact: Contact): readonly ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...context, direction: 'ltr' } : context, contact);

/**
 * The contacts in one paragraph, in one for each, or in two columns by a tab. The lines of one paragraph end between two
 * contacts and not after a separator.
 */
const contactLines = (
  context: DocxContext,
  header: Header,
): readonly (readonly ParagraphChild[])[] => {
  const rows = contactRows(context, header).map((row) =>
    row.map((contact) => contactRuns(context, contact)),
  );
  if (context.layout.contacts !== 'line') return rows.map((row) => joinItems(row, () => [tab()]));
  const lines = rows.map((row) => joinRuns(context, row, separators.contact));
  return lines.length > 0 ? [joinItems(lines, () => [lineBreak()])] : [];
};

const contactParagraphs = (context: DocxContext, header: Header): readonly ParagraphSpec[] => {
  const lines = contactLines(context, header);
  const before = context.layout.header === 'band' ? bandGap : 0;
  return lines.map((children, index) => ({
    style: 'Contact',
    children,
    ...(index > 0 && { spacing: { before } }),
    ...(index < lines.length - 1 && { keepNext: true }),
  }));
};

/** The lines of the name and the label. */
const identityParagraphs = (context: DocxContext, header: Header): readonly ParagraphSpec[] => {
  const { name, label } = headTexts(header);
  return [
    ...textLine(onGround(context, 'Name'), 'Title', name),
    ...textLine(onGround(context, 'Title'), 'Subtitle', label),
  ];
};

const photoParagraphs = (context: DocxContext, header: Header): readonly ParagraphSpec[] => {
  const { photo: look } = context.layout;
  const photo = shownPhoto(context.layout, header);
  if (photo === undefined) return [];
  const children = [photoRun(photo, look)];
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
  return withSpaceAfterLast(lines, twips(context.tokens.space.header) + overhang);
};

/** The first line beside the photo, or the photo alone, carries the ground above it and behind the photo. */
const onBand = (
  context: DocxContext,
  header: Header,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] =>
  anchorDrawings(lines, [
    bandTop(context.page, context.tokens.color.ground, photoGround(context, header)),
  ]);

/** The lines of a person in a side column: name, label, photo, contacts. */
export const personParagraphs = (
  context: DocxContext,
  header: Header,
): readonly ParagraphSpec[] => {
  const gap = twips(context.tokens.space.section);
  const photo = photoParagraphs(context, header);
  const identity = identityParagraphs(context, header);
  const contacts = contactParagraphs(context, header);
  return [
    ...identity,
    ...photo.map(({ style, children }, index) => ({
      style,
      children,
      spacing: { before: index === 0 && identity.length > 0 ? gap : 0 },
    })),
    ...contacts.map((line, index) => ({
      ...line,
      spacing: { before: index === 0 && identity.length + photo.length > 0 ? gap : 0, after: 0 },
    })),
  ];
};

/** The lines of the header: photo, name, label, contacts. */
export const headerParagraphs = (
  context: DocxContext,
  header: Header,
): readonly ParagraphSpec[] => {
  const photo = photoParagraphs(context, header);
  const identity = identityParagraphs(context, header);
  const contacts = contactParagraphs(context, header);
  const lines =
    context.layout.header === 'split'
      ? splitHeader(context, header, identity, contacts)
      : [...identity, ...contacts];
  const spaced = withSpaceAfter(context, header, [...photo, ...lines]);
  return context.layout.header === 'band' ? onBand(context, header, spaced) : spaced;
};
