import type { FileText } from './align.ts';
import type { FindingCode, Observation } from './report.ts';
import { squeeze } from './squeeze.ts';

/** What reading a file back has brought. */
export interface ReadFile {
  readonly text: FileText;
  /** Whether its text stands in the order in which it is painted. */
  readonly isPainted: boolean;
  /** Whether numbers of lists stand in the text. */
  readonly hasMarkers: boolean;
  /** Targets of its links, each as often as it has it; absent where the format has no links. */
  readonly links?: readonly string[];
  /** What the file alone gives away: hidden text, glyphs that stand for nothing. */
  readonly findings: readonly Observation<FindingCode>[];
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

/** Characters that are left out on both sides are told by `undrawn`, see `squeeze`. */
export const collectText = (undrawn?: ReadonlySet<string>): TextCollector => {
  const parts: string[] = [];
  const lines = [0];
  const pages = [0];
  let length = 0;
  const startAt = (starts: number[]): void => {
    if (starts.at(-1) !== length) starts.push(length);
  };
  return {
    add(text) {
      const signs = squeeze(text, undrawn);
      parts.push(signs);
      length += signs.length;
    },
    endLine: () => startAt(lines),
    endPage() {
      startAt(lines);
      pages.push(length);
    },
    done: () => ({
      signs: parts.join(''),
      lines,
      pages: pages.slice(0, Math.max(1, pages.length - 1)),
    }),
  };
};
