import { definedMembers } from '../../text/json.ts';
import type { Labels } from '../../view/labels.ts';
import { extractContacts, type Contacts } from './contacts.ts';
import { entryHeads } from './entries.ts';
import {
  countWords,
  dateScore,
  hasDegreeWord,
  hasJobNoun,
  hasNumber,
  hasSchoolWord,
} from './field-words.ts';
import { lineText, type Line, type LineItem } from './line.ts';
import { groupSections } from './sections.ts';

/** What a parser reads in a document. A missing field is absent. */
export interface ExtractedFields extends Contacts {
  readonly jobs: readonly {
    readonly employer?: string;
    readonly title?: string;
    readonly dates?: string;
  }[];
  readonly studies: readonly { readonly school?: string; readonly degree?: string }[];
  readonly skills: readonly string[];
}

/**
 * Extracts the fields of a résumé from its lines by their places, weights and words, without knowledge of the writer.
 * Lines are grouped into sections, sections into entries. Each field of an entry is the item with most of its features.
 */
export const extractFields = (
  lines: readonly Line[],
  labels: Pick<Labels, 'sections'>,
): ExtractedFields => {
  const { profile, sections } = groupSections(lines, labels);
  return {
    ...extractContacts(profile),
    jobs: entryHeads(sections.get('work') ?? []).map(jobOf),
    studies: entryHeads(sections.get('education') ?? []).map(studyOf),
    skills: (sections.get('skills') ?? []).flatMap(skillsOf),
  };
};

type Score = (item: LineItem) => number;

/** The text with the highest score above a limit; the first one of equals. */
const best = (items: readonly LineItem[], score: Score, above = 0): string | undefined => {
  let [found, highest]: [string | undefined, number] = [undefined, above];
  for (const item of items) {
    const points = score(item);
    if (points > highest) [found, highest] = [item.text, points];
  }
  return found;
};

const longTitle = 6;

const jobOf = (items: readonly LineItem[]): ExtractedFields['jobs'][number] => {
  const dates = best(items, ({ text }) => dateScore(text));
  const rest = items.filter(({ text }) => text !== dates);
  const byNoun = best(
    rest,
    ({ text }) =>
      (hasJobNoun(text) ? 4 : 0) -
      (hasNumber(text) ? 4 : 0) -
      (countWords(text) > longTitle ? 2 : 0),
  );
  const others = rest.filter(({ text }) => text !== byNoun);
  const employer = best(others, ({ isBold }) => (isBold ? 2 : 1));
  const title = byNoun ?? others.find(({ text }) => text !== employer)?.text;
  return definedMembers({ employer, title, dates });
};

const studyOf = (items: readonly LineItem[]): ExtractedFields['studies'][number] => {
  const rest = items.filter(({ text }) => dateScore(text) <= 0);
  const bySchool = best(
    rest,
    ({ text }) => (hasSchoolWord(text) ? 4 : 0) - (hasNumber(text) ? 4 : 0),
  );
  const school =
    bySchool ?? best(rest, ({ text, isBold }) => (hasDegreeWord(text) ? 0 : isBold ? 2 : 1));
  const others = rest.filter(({ text }) => text !== school);
  const degree =
    best(others, ({ text }) => (hasDegreeWord(text) ? 4 : 0)) ??
    (school !== undefined && hasDegreeWord(school) ? school : others[0]?.text);
  return definedMembers({ school, degree });
};

/** "Languages: Go, SQL" → "Go", "SQL". */
const skillsOf = (line: Line): string[] =>
  lineText(line)
    .replace(/^[^:：]{1,40}[:：]/u, '')
    .split(/[,;|•·、，；]/u)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
