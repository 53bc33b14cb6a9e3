import type { ParagraphChild } from 'docx';
import type { Contact, Header } from '../../../view/model.ts';
import { separators } from '../../../view/separators.ts';
import { onGround, textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { twips } from '../styles/units.ts';
import { bandGap } from '../styles/header-styles.ts';
import { bandTop } from './band.ts';
import { contactRows, headerOverhang, photoGround } from './header-columns.ts';
import { joinRuns, lineBreak, linkRuns, tab } from './short-texts.ts';
import { photoFrame, photoRun, photoSizeMm } from './photo.ts';
import { splitHeader } from './split-header.ts';

// A phone number is always left-to-right, but has no letters that set its direction.
const contactRuns = (context: DocxContext, contact: Contact): readonly ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...context, direction: 'ltr' } : context, contact);

/** The contacts in one paragraph, whose lines end between two contacts and not after a separator. */
const contactLine = (
  context: DocxContext,
  rows: readonly (readonly Contact[])[],
): ParagraphChild[] =>
  rows.flatMap((row, index) => {
    const runs = joinRuns(
      context,
      row.map((contact) => contactRuns(context, contact)),
      separators.contact,
    );
    return index === 0 ? runs : [lineBreak(), ...runs];
  });

/** The contacts in one paragraph, in one for each, or in two columns by a tab. */
const contactLines = (
  context: DocxContext,
  header: Header,
): readonly (readonly ParagraphChild[])[] => {
  const rows = contactRows(context, header);
  if (context.layout.contacts === 'line')
    return rows.length > 0 ? [contactLine(context, rows)] : [];
  return rows.map((row) => joinByTab(row.map((contact) => contactRuns(context, contact))));
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

const joinByTab = (items: readonly (readonly ParagraphChild[])[]): ParagraphChild[] =>
  items.flatMap((item, index) => (index === 0 ? item : [tab(), ...item]));

/** The lines of the name and the label. Without a name the label is the title. */
const identityParagraphs = (
  context: DocxContext,
  { name, label }: Header,
): readonly ParagraphSpec[] => {
  const title = name ?? label;
  const lines: (ParagraphSpec | undefined)[] = [
    title === undefined
      ? undefined
      : { style: 'Title', children: textRuns(onGround(context, 'Name'), title) },
    name === undefined || label === undefined
      ? undefined
      : { style: 'Subtitle', children: textRuns(onGround(context, 'Title'), label) },
  ];
  return lines.filter((line) => line !== undefined);
};

const photoParagraphs = (context: DocxContext, { photo }: Header): readonly ParagraphSpec[] => {
  const { photo: look } = context.layout;
  if (photo === undefined || look.shape === 'none') return [];
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
  const after = twips(context.tokens.space.header) + overhang;
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, spacing: { ...line.spacing, after } } : line,
  );
};

/** The first line beside the photo, or the photo alone, carries the ground above it and behind the photo. */
const onBand = (
  context: DocxContext,
  header: Header,
  lines: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  const first = lines.find(({ frame }) => frame === undefined) ?? lines[0];
  const ground = () =>
    bandTop(context.page, context.tokens.color.ground, photoGround(context, header));
  return lines.map((line) =>
    line === first ? { ...line, children: [ground(), ...line.children] } : line,
  );
};

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
