import { withoutEdges } from './dates.ts';
import { labelWords } from './labels.ts';
import { boldText, withoutMarkup, type ProseLine } from './line.ts';
import { splitOutside } from '../text/split-outside.ts';

/** Between items that one line lists. */
const itemSeparator = / [·•|] /u;

/** The texts below the head of an entry, as fields of JSON Resume. */
export interface BodyFields {
  readonly summary?: string;
  readonly highlights?: readonly string[];
  readonly highlightGroups?: readonly {
    readonly name?: string;
    readonly highlights: readonly string[];
  }[];
  readonly keywords?: readonly string[];
  readonly url?: string;
  readonly score?: string;
  readonly courses?: readonly string[];
}

export const keywordLabel = new RegExp(
  String.raw`^(?:${labelWords('keywords')})(?: ?[:：] ?| (?=[^,]+,))`,
  'iu',
);
const scoreLabel = new RegExp(String.raw`^(?:${labelWords('score')})(?: ?[:：])? (?=\S)`, 'iu');
const courseLabel = new RegExp(String.raw`^${labelWords('courses')} ?[:：] ?`, 'iu');

const bodyLabels = [keywordLabel, scoreLabel, courseLabel];

/** Whether every part of a line has the label of a field of the body: "Grade: 3.8 · Courses: Compilers, Logic". */
export const isLabelledBody = (text: string): boolean =>
  text
    .split(itemSeparator)
    .every((part) =>
      bodyLabels.some((label) => label.test(withoutMarkup(part)) && /[:：]/u.test(part)),
    );

/** A line of labelled parts as a line for each. */
const splitLabelled = (line: ProseLine): ProseLine[] =>
  line.kind === 'text' && isLabelledBody(line.text)
    ? line.text.split(itemSeparator).map((text) => ({ ...line, text }))
    : [line];

/** The texts after a label, in a list with commas or bullets. */
const termsAfter = (text: string, label: RegExp): string[] =>
  splitOutside(text.replace(label, '').replace(/\s[•·|]\s/g, ', ')).map((term) =>
    term.replace(/\.$/, ''),
  );

/** "Go · Kafka · Postgres": short terms between dots, which need no label. */
const unlabelledTerms = (text: string, above: ProseLine | undefined): string[] | undefined => {
  const terms = text.split(itemSeparator);
  return terms.length > (above?.kind === 'item' ? 1 : 2) &&
    terms.every((term) => term.length <= 40 && !/[.;:]$/.test(term))
    ? terms
    : undefined;
};

interface Group {
  readonly name?: string;
  readonly highlights: string[];
}

/** Reads the body of an entry. */
export const readBody = (given: readonly ProseLine[]): BodyFields => {
  const lines = given.flatMap(splitLabelled);
  const paragraphs: string[] = [];
  const groups: Group[] = [];
  const found: { keywords?: string[]; score?: string; courses?: string[]; url?: string } = {};
  lines.forEach((line, index) => {
    const plain = withoutMarkup(line.text);
    const next = lines[index + 1];
    const bold = boldText(line.text);
    const terms = line.kind === 'text' ? unlabelledTerms(plain, lines[index - 1]) : undefined;
    if (terms) found.keywords = [...(found.keywords ?? []), ...terms];
    else if (keywordLabel.test(plain))
      found.keywords = [...(found.keywords ?? []), ...termsAfter(plain, keywordLabel)];
    else if (scoreLabel.test(plain) && plain.length < 40)
      found.score = plain.replace(scoreLabel, '');
    else if (courseLabel.test(plain)) found.courses = termsAfter(plain, courseLabel);
    else if (line.kind === 'text' && /^(?:<?https?:\/\/[^\s>]+>?)$/.test(plain))
      found.url = plain.replace(/[<>]/g, '');
    else if (line.kind === 'item') addItem(line, groups, lines[index - 1]);
    else if (
      next?.kind === 'item' &&
      (isGroupTitle(plain, groups.length > 0) || bold !== undefined)
    ) {
      groups.push({ name: bold ?? line.text, highlights: [] });
    } else addParagraph(line, paragraphs, lines[index - 1]);
  });
  return { ...textFields(paragraphs), ...groupFields(groups), ...found };
};

const isGroupTitle = (plain: string, hasItems: boolean): boolean =>
  plain.length < 120 &&
  (/[:;]$/.test(plain) || (hasItems && plain.length < 60 && !/[.!?]$/.test(plain)));

const addItem = (line: ProseLine, groups: Group[], above: ProseLine | undefined): void => {
  const group = groups.at(-1) ?? { highlights: [] };
  if (groups.length === 0) groups.push(group);
  const last = group.highlights.at(-1);
  if (line.depth === 0 || last === undefined || above === undefined)
    group.highlights.push(line.text);
  else {
    const indent = '  '.repeat(Math.max(0, line.depth - 1));
    group.highlights[group.highlights.length - 1] = `${last}\n${indent}- ${line.text}`;
  }
};

/** Lines of one paragraph are joined; a short line keeps its end. */
const addParagraph = (
  line: ProseLine,
  paragraphs: string[],
  above: ProseLine | undefined,
): void => {
  const last = paragraphs.at(-1);
  if (last === undefined || line.isApart || above?.kind !== 'text') paragraphs.push(line.text);
  else
    paragraphs[paragraphs.length - 1] = `${last}${above.text.length < 50 ? '\n' : ' '}${line.text}`;
};

export const joinParagraphs = (lines: readonly ProseLine[]): string => {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (line.kind !== 'item') addParagraph(line, paragraphs, above);
    else if (above?.kind === 'item') {
      paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ''}\n${itemLine(line)}`;
    } else paragraphs.push(itemLine(line));
  });
  return paragraphs.join('\n\n');
};

const itemLine = ({ depth, text }: ProseLine): string => `${'  '.repeat(depth)}- ${text}`;

const textFields = (paragraphs: readonly string[]): Pick<BodyFields, 'summary'> =>
  paragraphs.length === 0 ? {} : { summary: paragraphs.join('\n\n') };

const groupFields = (
  groups: readonly Group[],
): Pick<BodyFields, 'highlights' | 'highlightGroups'> => {
  if (groups.length === 0) return {};
  if (groups.every(({ name }) => name === undefined)) {
    return { highlights: groups.flatMap(({ highlights }) => highlights) };
  }
  return { highlightGroups: groups };
};

/** A label in bold or before a colon, and what follows: "**Databases:** Redis, SQL". */
export const takeLabel = (
  text: string,
): { readonly label: string; readonly rest: string } | undefined => {
  const bold = /^(?:\*\*|__)([^*_]{1,60}?)(?:\*\*|__) ?(?:[:：–—-] ?)?(?=\S)/u.exec(text);
  const found =
    bold ?? /^((?:[^:：.\t]|\.(?! )){1,60}?)(?: ?[:：](?!\/\/)[ \t]?|\t)(?=\S)/u.exec(text);
  if (!found?.[1]) return undefined;
  return { label: withoutEdges(withoutMarkup(found[1])), rest: text.slice(found[0].length) };
};
