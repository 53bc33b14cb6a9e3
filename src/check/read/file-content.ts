import type { FileText } from '../alignment.ts';
import { comparableText } from '../normalize-text.ts';
import type { DraftFinding } from '../report.ts';

/** Text, links and findings of a finished file. */
export interface FileContent {
  readonly text: FileText;
  /** Whether the text is in painting order instead of reading order. */
  readonly isInPaintOrder: boolean;
  /** Whether the text contains the numbers of lists. */
  readonly hasMarkers: boolean;
  /** Targets of its links, with repetitions; absent for formats without links. */
  readonly links?: readonly string[];
  /** Findings from the file alone: hidden text, glyphs without a character. */
  readonly findings: readonly DraftFinding[];
  /** Texts of paragraphs, headings and labels in the structure tree; absent for formats without one. */
  readonly taggedTexts?: readonly string[];
  readonly pageCount?: number;
  readonly lastPageFill?: number;
}

/** Collects the text of a file piece by piece. */
export interface TextCollector {
  add(text: string): void;
  endLine(): void;
  endPage(): void;
  done(): FileText;
}

/** `missingGlyphs`: characters that both sides leave out, see `comparableText`. */
export const createTextCollector = (missingGlyphs?: ReadonlySet<string>): TextCollector => {
  const parts: string[] = [];
  const lines = [0];
  const pages = [0];
  let length = 0;
  const startAt = (starts: number[]): void => {
    if (starts.at(-1) !== length) starts.push(length);
  };
  return {
    add(text) {
      const characters = comparableText(text, missingGlyphs);
      parts.push(characters);
      length += characters.length;
    },
    endLine: () => startAt(lines),
    endPage() {
      startAt(lines);
      pages.push(length);
    },
    done: () => ({
      characters: parts.join(''),
      lines,
      pages: pages.slice(0, Math.max(1, pages.length - 1)),
    }),
  };
};
