import type { ParagraphChild } from 'docx';
import { headLines, isNamePart, type NamePart } from '../../../view/entry-head.ts';
import type { Entry, Role } from '../../../view/model.ts';
import { subtitleSeparator } from '../../../view/separators.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import type { CharacterStyle, ParagraphStyle } from '../styles/style-names.ts';
import { linkRuns, tab } from './short-texts.ts';

const periodRuns = (context: DocxContext, period: string): ParagraphChild[] =>
  textRuns(context, period, { style: 'Period' });

/** A line with its period at the end, or before it in the column of dates. */
const datedLine = (
  context: DocxContext,
  style: ParagraphStyle,
  names: readonly ParagraphChild[],
  period: string | undefined,
): ParagraphSpec => {
  const isInGutter = context.layout.dates === 'gutter';
  if (period === undefined) {
    // Only a line that starts with a date hangs into the column of dates.
    const indent = { left: context.page.start, hanging: 0 };
    return { style, children: names, ...(isInGutter && { indent }) };
  }
  const runs = periodRuns(context, period);
  const children = isInGutter ? [...runs, tab(), ...names] : [...names, tab(), ...runs];
  return { style, children };
};

const nameRuns = (
  context: DocxContext,
  { title, subtitle = '', subtitleChildren }: Entry,
  part: NamePart,
  style: CharacterStyle,
): ParagraphChild[] =>
  part === 'title'
    ? linkRuns(context, title, style)
    : linkRuns(
        context,
        { text: subtitle, ...(subtitleChildren && { children: subtitleChildren }) },
        style,
      );

/** The face of a name that is not the title of its entry: roles and degrees have their own. */
const styleOf = ({ subtitleKind }: Entry, part: NamePart): CharacterStyle =>
  part === 'subtitle' && subtitleKind !== undefined ? 'RoleName' : 'EntrySubtitle';

/** The names of one line of a head; the first name of the entry is its title. */
const namesOf = (
  context: DocxContext,
  entry: Entry,
  parts: readonly NamePart[],
  first: CharacterStyle | undefined,
): ParagraphChild[] => {
  const textOf = (part: NamePart): string =>
    part === 'title' ? entry.title.text : (entry.subtitle ?? '');
  return parts.flatMap((part, index) => {
    const before = parts[index - 1];
    if (before === undefined) return nameRuns(context, entry, part, first ?? styleOf(entry, part));
    const separator = subtitleSeparator(textOf(before), textOf(part));
    return [
      ...textRuns(context, separator, { style: 'EntrySubtitle' }),
      ...nameRuns(context, entry, part, styleOf(entry, part)),
    ];
  });
};

/** The first lines of an entry: its names in one line or in two, and its period. */
export const entryHead = (context: DocxContext, entry: Entry): readonly ParagraphSpec[] =>
  headLines(entry, context.layout).map((parts, index) => {
    const names = parts.filter(isNamePart);
    const period = parts.includes('period') ? entry.period : undefined;
    if (index > 0 && names.length === 0) return periodLine(context, period ?? '');
    const [style, first] = index === 0 ? titleStyles : lineStyles;
    const place = parts.includes('place') ? placeRuns(context, entry.place ?? '') : [];
    return datedLine(context, style, [...namesOf(context, entry, names, first), ...place], period);
  });

/** Spaces that are as wide as the gap in the PDF. Two of them, because parsers split a line there. */
const placeGap = '\u2002\u2002';

/** The place of an entry after its names. */
const placeRuns = (context: DocxContext, place: string): ParagraphChild[] =>
  textRuns(context, placeGap + place, { style: 'Period' });

const titleStyles = ['Heading2', 'EntryTitle'] as const;
const lineStyles = ['EntryRole', undefined] as const;

const periodLine = (context: DocxContext, period: string): ParagraphSpec => ({
  style: 'EntryDates',
  children: periodRuns(context, period),
});

/** The first lines of a role below its employer. */
export const roleHead = (
  context: DocxContext,
  { title, period }: Role,
): readonly ParagraphSpec[] => {
  const names = title === '' ? [] : textRuns(context, title, { style: 'RoleName' });
  if (context.layout.dates === 'below' && period !== undefined && names.length > 0) {
    return [datedLine(context, 'Heading3', names, undefined), periodLine(context, period)];
  }
  return names.length === 0 && period === undefined
    ? []
    : [datedLine(context, 'Heading3', names, period)];
};
