import { readSources } from '../resume/read-sources.ts';
import type { Resume } from '../resume/schema/resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import type { ProseLine } from './line.ts';
import { readLines } from './read-lines.ts';
import { readProse } from './read-prose.ts';

/** A résumé read from prose, with warnings about guesses and about words without a place. */
export interface ImportedProse {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
}

/**
 * Lines of prose → JSON Resume with the extensions of Vitae, as the reader of résumés takes it.
 * @throws RenderError too_large; invalid_resume for a text without a name and a known section
 */
export const importLines = (lines: readonly ProseLine[], language?: string): ImportedProse => {
  const { value, remarks } = readProse(lines, language);
  const text = JSON.stringify(value);
  const { resume, warnings } = readSources({ text, notation: 'json' }, false);
  const own = remarks.map(({ code, line, message }): Warning => ({
    code,
    path: '',
    line,
    message,
    before: message,
  }));
  // Lines and columns of the other warnings are those of a JSON text that nobody wrote.
  const others = warnings.map(({ line: _line, column: _column, ...warning }): Warning => warning);
  return { resume, warnings: listWarnings([...own, ...others]) };
};

/** Markdown or plain text → JSON Resume. @throws as `importLines` does */
export const importText = (text: string, language?: string): ImportedProse =>
  importLines(readLines(text), language);
