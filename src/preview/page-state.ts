import type { Issue } from '../errors.ts';
import type { ThemeSummary } from '../theme/theme.ts';

/** A message about the résumé, with its place. `file` is the index of the source text, from 0. */
export interface Problem extends Issue {
  readonly severity: 'error' | 'lost' | 'warning';
  readonly file: number;
}

/** Values of render options by name. */
export type OptionValues = Readonly<Record<string, string | undefined>>;

/** The state that the page of the preview shows, as its server sends it. */
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

/** An event of the server of `render preview`. */
export interface PreviewEvent extends PreviewState {
  /** The version of each file on disk. */
  readonly versions: readonly string[];
}

/** A notation of the editor. */
export type EditedNotation = 'json' | 'yaml';

/** A résumé file that the page edits. */
export interface SourceFile {
  readonly name: string;
  /** The text on disk. */
  readonly text: string;
  readonly version: string;
  /** Absent: the page does not edit this file, which is a table, XML or an archive. */
  readonly notation?: EditedNotation | undefined;
  /** The text as edited and not saved. */
  readonly draft?: string;
  /** The version from which the draft was made. */
  readonly draftOf?: string;
}

/** An option that the page offers: a list of values, or free text with an example. */
export interface Choice {
  readonly name: string;
  readonly description: string;
  readonly values?: readonly string[];
  readonly example?: string;
  /** Whether a résumé may state it, in `meta.vitae`. */
  readonly isStated: boolean;
}

/** Facts that do not change while the page is open. */
export interface Choices {
  /** Names of the résumé files. */
  readonly files: readonly string[];
  readonly formats: readonly string[];
  readonly themes: readonly ThemeSummary[];
  readonly choices: readonly Choice[];
  /** The first text of the studio, which has no file. */
  readonly starter?: string;
  /** Whether the service needs an API key. */
  readonly needsKey?: boolean;
}

/** The chosen options that a résumé may state. */
export const statedNames = (
  { choices }: Pick<Choices, 'choices'>,
  { chosen }: Pick<PreviewState, 'chosen'>,
): string[] =>
  choices
    .filter(({ name, isStated }) => isStated && chosen[name] !== undefined)
    .map(({ name }) => name);

/** Options of the small pictures of the theme picker. */
export const pictureOptions = { format: 'png', dpi: '48', pages: '1' } as const;
