import { shownPhoto } from '../../../theme/header-places.ts';
import { textsOfGroups } from '../../../view/details.ts';
import { plainTextOf } from '../../../view/rich-text.ts';
import type { EntryBody, Header, Section, Term } from '../../../view/model.ts';
import { joinPresent } from '../../../text/format-text.ts';
import { separators, termLabel } from '../../../view/separators.ts';
import type { DocxContext } from '../context.ts';
import { twips, twipsFromMm } from '../styles/units.ts';
import { estimateLines } from './header-columns.ts';
import { photoSizeMm } from './photo.ts';

/** A reserve, because only Word lays out lines. */
const reserve = 1.04;

/** The height of lines of text in the column, in twips; about, because only Word lays out lines. */
const heightOf = (context: DocxContext, texts: readonly string[], size: number): number => {
  const { tokens, page } = context;
  const lines = texts.flatMap((text) => text.split('\n')).filter((text) => text !== '');
  const count = lines.reduce(
    (sum, line) =>
      sum +
      estimateLines(tokens.font.body, line, {
        sizePt: size,
        width: page.textWidth,
      }),
    0,
  );
  const between = lines.length * twips(tokens.space.item);
  return (count * twips(size * tokens.leading) + between) * reserve;
};

const textOfTerm = (term: Term): string => {
  const text = joinPresent([term.keywords.join(separators.keyword), plainTextOf(term.body)], '\n');
  return [termLabel(term), text].join(separators.label);
};

const textsOfBody = ({ period, place, context, details, ...entry }: EntryBody) => [
  period ?? '',
  [place ?? '', context ?? '', ...details.map(({ text }) => text)].join(separators.item),
  plainTextOf(entry.body),
  ...textsOfGroups(entry.groups).map(plainTextOf),
  entry.keywords.join(separators.keyword),
];

const textsOf = (section: Section): readonly string[] => {
  switch (section.kind) {
    case 'prose':
      return [plainTextOf(section.body)];
    case 'terms':
      return section.terms.map(textOfTerm);
    case 'entries':
      return section.entries.flatMap((entry) => [
        [entry.title.text, entry.subtitle ?? ''].join(', '),
        entry.link?.text ?? '',
        ...textsOfBody(entry),
        ...entry.roles.flatMap((role) => [role.title, ...textsOfBody(role)]),
      ]);
  }
};

/** The height of a section in the side column, with its title, in twips. */
export const sectionHeight = (context: DocxContext, section: Section): number => {
  const { size, space } = context.tokens;
  const entries = section.kind === 'entries' ? section.entries.length : 1;
  const gaps = twips(space.section + space.heading + (entries - 1) * space.entry);
  const text = context.onGround === undefined ? size.body : size.meta;
  return (
    gaps +
    heightOf(context, [section.title], size.section) +
    heightOf(context, textsOf(section), text)
  );
};

/** The height of name, label, photo and contacts in the side column, in twips. */
export const personHeight = (context: DocxContext, header: Header): number => {
  const { size, space } = context.tokens;
  const { name, label, contacts } = header;
  const photo = shownPhoto(context.layout, header);
  return (
    heightOf(context, name === undefined ? [] : [name], size.name) +
    heightOf(context, label === undefined ? [] : [label], size.label) +
    heightOf(
      context,
      contacts.map(({ text }) => text),
      size.meta,
    ) +
    (contacts.length > 0 ? twips(space.section) : 0) +
    (photo
      ? twips(space.section) + twipsFromMm(photoSizeMm(photo, context.layout.photo).height)
      : 0)
  );
};
