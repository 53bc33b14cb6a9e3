import { limits } from '../limits.ts';
import { tooLarge } from '../resume/check-limits.ts';
import { readSources } from '../resume/read-sources.ts';
import type { Resume } from '../resume/schema/resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { applyDifferences, headOf, readFrontMatter, type Difference } from './front-matter.ts';
import type { ProseLine } from './line.ts';
import { checkLineCount } from './line-limit.ts';
import { readLines } from './read-lines.ts';
import { readProse, unplacedRemark } from './read-prose.ts';
import { matchWords } from './unplaced.ts';
import { textLines } from '../text/position.ts';

/** A résumé read from prose, with warnings about guesses and about words without a place. */
export interface ImportedProse {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
  /** The language of the titles, if it is certain. */
  readonly language?: string | undefined;
}

/** The values that the front matter of a text adds to its lines. */
interface Front {
  readonly differences: readonly Difference[];
  /** Values without a place in the résumé. */
  readonly others: readonly string[];
}

/**
 * Lines of prose → JSON Resume with the extensions of Vitae, as the reader of résumés takes it.
 * @throws RenderError too_large; invalid_resume for a text without a name and a known section
 */
export const importLines = (
  lines: readonly ProseLine[],
  { differences, others }: Front = { differences: [], others: [] },
): ImportedProse => {
  checkLines(lines);
  const { value, remarks, language } = readProse(lines);
  const read = differences.length > 0 && isEmpty(value) ? noResume : readValue(value);
  const applied = { ...read.resume };
  const left = applyDifferences(applied, differences);
  const { resume, warnings } =
    left.length < differences.length ? readValue(applied) : { ...read, resume: applied };
  const own: Warning[] = [
    ...(resume.basics?.name === undefined ? [nameless] : []),
    ...remarks,
    ...[...left.map((each) => JSON.stringify(each)), ...others].map((text) =>
      unplacedRemark(1, [text]),
    ),
  ];
  // Lines and columns of the other warnings are those of a JSON text that nobody wrote.
  const rest = warnings.map(({ line: _line, column: _column, ...warning }): Warning => warning);
  return { resume, warnings: listWarnings([...own, ...rest]), language };
};

const nameless = {
  code: 'name_not_found',
  path: '/basics/name',
  message: 'is not found in the text; add it',
  before: null,
} as const satisfies Warning;

/** Refuses files that are larger than any résumé before they are read. @throws RenderError too_large */
const checkLines = (lines: readonly ProseLine[]): void => {
  checkLineCount(lines.length);
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > limits.stringLength) {
    throw tooLarge(`a line with ${longest} characters, at most ${limits.stringLength}`);
  }
  checkLength(lines.reduce((sum, { text }) => sum + text.length, 0));
};

const checkLength = (length: number): void => {
  if (length > limits.textLength) {
    throw tooLarge(`${length} characters, at most ${limits.textLength}`);
  }
};

const noResume = { resume: {}, warnings: [] };

const isEmpty = (value: object): boolean =>
  Object.keys(value).every((key) => key === 'meta' || key === 'sections');

const readValue = (value: object): Pick<ImportedProse, 'resume' | 'warnings'> =>
  readSources({ text: JSON.stringify(value), notation: 'json' }, false);

/** Markdown or plain text → JSON Resume. @throws as `importLines` does */
export const importText = (text: string): ImportedProse => {
  checkLength(text.length);
  const { body, data, differences, unread } = readFrontMatter(text);
  const { lines, others } = headOf(data);
  const { resume, warnings, language } = importLines([...lines, ...readLines(body)], {
    differences,
    others: [...others, ...unread.filter((line) => line.trim() !== '')],
  });
  const rows = textLines(text);
  return { resume, warnings: warnings.map((warning) => withColumn(warning, rows)), language };
};

/** The column of the first word without a place, from 1. */
const withColumn = (warning: Warning, rows: readonly string[]): Warning => {
  const { code, line, before } = warning;
  if (code !== 'unplaced_words' || line === undefined) return warning;
  const [first = ''] = String(before).split(' ');
  const row = rows[line - 1] ?? '';
  const at = matchWords(row).find(([word]) => word.normalize('NFKC') === first)?.index;
  return at === undefined ? warning : { ...warning, column: at + 1 };
};
