import type { Issue } from '../errors.ts';

/** A value that was normalised, or that is suspicious. `path` is its JSON Pointer in the source text. */
export interface Warning extends Issue {
  /** Name of the rule, e.g. "legacy_key". */
  readonly code: string;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
  readonly before: unknown;
  /** Absent if the value was dropped. */
  readonly after?: unknown;
}
