import type { Issue } from '../errors.ts';

/** One thing that was read differently than it is written, or that may not be meant. `path` points into the text given. */
export interface Warning extends Issue {
  /** Name of the rule, e.g. "legacy_key". */
  readonly code: string;
  /** Which of several texts it is about, from 0; absent for the first. */
  readonly file?: number;
  readonly before: unknown;
  /** Absent when the value is gone. */
  readonly after?: unknown;
}
