import type { ParagraphChild } from 'docx';
import {
  headLines,
  lineNames,
  namesText,
  roleLines,
  type LineName,
} from '../../../view/entry-head.ts';
import type { Entry, Role } from '../../../view/model.ts';
import { lineBreak, tab, textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import type { CharacterStyle, ParagraphStyle } from '../styles/style-names.ts';
import { twips } from '../styles/units.ts';
import { textWidth } from './header-columns.ts';
import { linkRuns } from './short-texts.ts';

const periodRuns = (context: DocxContext, period: string): ParagraphChild[] =>
  textRuns(context, period, { style: 'Period' });

/** Names and what follows them, as runs and as a text. */
interface LineNames {
  readonly runs: readonly ParagraphChild[];
  readonly text: string;
}

/** Fonts are up to so much narrower than estimated. */
const narrowest = 0.85;

/**
 * Whether the period surely fits on the last line of the names. About, because only Word lays out lines; a period that
 * does not fit would wrap between its dates.
 */
const hasRoomForPeriod = (
  { page, tokens: { font, size } }: DocxContext,
  { text, sizePt }: { readonly text: string; readonly sizePt: number },
  period: string,
): boolean => {
  const line = page.textWidth - page.start;
  const widest = textWidth(font.body, text, sizePt);
  const isSure = Math.floor(widest / line) === Math.floor((widest * narrowest) / line);
  const needed = textWidth(font.body, period, size.meta) + twips(size.body);
  return isSure && (widest % line) + needed <= line;
};

/** A line with its period at the end, or before it in the column of dates. */
const datedLine = (
  context: DocxContext,
  style: ParagraphStyle,
  { runs: names, text }: LineNames,
  period: string | undefined,
): ParagraphSpec => {
  const isInGutter = context.layout.dates === 'gutter';
  if (period === undefined) {
    // Only a line that starts with a date hangs into the column of dates.
    const indent = { left: context.page.start, hanging: 0 };
    return { style, children: names, ...(isInGutter && { indent }) };
  }
  const runs = periodRuns(context, period);
  if (isInGutter) return { style, children: [...runs, tab(), ...names] };
  const { size } = context.tokens;
  const last = { text, sizePt: style === 'Heading2' ? size.title : size.body };
  const isWhole = !period.includes(' – ') || hasRoomForPeriod(context, last, period);
  const end = isWhole ? [] : [lineBreak()];
  return { style, children: [...names, ...end, tab(), ...runs] };
};

/** The names of one line of a head; the first name of the entry is its title. */
const namesOf = (
  context: DocxContext,
  names: readonly LineName[],
  first: CharacterStyle | undefined,
): ParagraphChild[] =>
  names.flatMap(({ link, isRole, separator }) => {
    const style = isRole ? 'RoleName' : 'EntrySubtitle';
    if (separator === undefined) return linkRuns(context, link, first ?? style);
    return [
      ...textRuns(context, separator, { style: 'EntrySubtitle' }),
      ...linkRuns(context, link, style),
    ];
  });

/** The first lines of an entry: its names in one line or in two, and its period. */
export const entryHead = (context: DocxContext, entry: Entry): readonly ParagraphSpec[] =>
  headLines(entry, context.layout).map((parts, index) => {
    const names = lineNames(entry, parts);
    const period = parts.includes('period') ? entry.period : undefined;
    if (index > 0 && names.length === 0) return periodLine(context, period ?? '');
    const [style, first] = index === 0 ? titleStyles : lineStyles;
    const place = parts.includes('place') ? entry.place : undefined;
    const runs = [
      ...namesOf(context, names, first),
      ...(place === undefined ? [] : placeRuns(context, place)),
    ];
    const text = namesText(entry, parts) + (place === undefined ? '' : `, ${place}`);
    return datedLine(context, style, { runs, text }, period);
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
export const roleHead = (context: DocxContext, role: Role): readonly ParagraphSpec[] =>
  roleLines(role, context.layout).map((parts, index) => {
    const period = parts.includes('period') ? role.period : undefined;
    if (index > 0) return periodLine(context, period ?? '');
    const text = parts.includes('title') ? role.title : '';
    const runs = text === '' ? [] : textRuns(context, text, { style: 'RoleName' });
    return datedLine(context, 'Heading3', { runs, text }, period);
  });
