import type { Issue } from '../errors.ts';

/** A message about the résumé, with its place. `file` is the index of the source text, from 0. */
export interface Problem extends Issue {
  readonly severity: 'error' | 'lost' | 'warning';
  readonly file: number;
}

/** Values of render options by name. */
export type OptionValues = Readonly<Record<string, string | undefined>>;

/** What the page of the preview shows, as its server sends it. */
export interface PreviewState {
  /** Number of the newest document, from 1; 0 before the first. */
  readonly document: number;
  /** Whether the newest text could not be rendered; then the document is older than the text. */
  readonly isStale: boolean;
  readonly problems: readonly Problem[];
  /** Options chosen on the page and not written into the résumé. */
  readonly chosen: OptionValues;
  /** All options of the newest document: chosen, of the command line, of the résumé, defaults. */
  readonly options: OptionValues;
  /** How the document was made to fit its pages, in words; empty when fitting was not needed. */
  readonly fit: string;
  /** Milliseconds of the newest render. */
  readonly ms: number;
}

/** An option that the page offers: a list of values, or free text with an example. */
export interface Choice {
  readonly name: string;
  readonly description: string;
  readonly values?: readonly string[];
  readonly example?: string;
}

/** What does not change while the page is open. */
export interface Choices {
  /** Names of the résumé files. */
  readonly files: readonly string[];
  readonly formats: readonly string[];
  readonly choices: readonly Choice[];
}
