import { pointerOf, type Path } from '../pointer.ts';

/** The path of a value in the source text and in the résumé. */
export interface Place {
  readonly source: Path;
  readonly target: Path;
}

export const within = ({ source, target }: Place, key: string | number): Place => ({
  source: [...source, key],
  target: [...target, key],
});

/** The place of a value after a move to another key of the same object or list. */
export const movedTo = (place: Place, key: string | number): Place => ({
  source: place.source,
  target: [...place.target.slice(0, -1), key],
});

export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly before: unknown;
  readonly after?: unknown;
}

/** A finding with the path of its value in the source text. */
export interface Note extends Finding {
  readonly source: Path;
}

/** State of one normalisation besides the résumé. */
export interface Journal {
  readonly notes: Note[];
  /** Source path of every moved value, by the JSON Pointer of its new place. */
  readonly origins: Map<string, Path>;
  /** Indexes dropped from a list, by its JSON Pointer. `highlightTags` drops the same indexes. */
  readonly dropped: Map<string, ReadonlySet<number>>;
  /** The value exactly as the source text writes it. */
  readonly literal: (path: Path) => string | undefined;
  /** Language tag in the résumé, if given. Decides how month names are read. */
  readonly language: string | undefined;
}

export const report = (journal: Journal, place: Place, finding: Finding): void => {
  journal.notes.push({ source: place.source, ...finding });
};

export const noteMove = (journal: Journal, place: Place): void => {
  journal.origins.set(pointerOf(place.target), place.source);
};

/** Input of a rule besides the value. */
export interface Circumstances {
  readonly place: Place;
  readonly journal: Journal;
}

/**
 * One step of normalisation. `read` returns the changed value, the same value if the rule does not
 * apply, or `undefined` to drop the value.
 */
export interface Rule {
  readonly code: string;
  readonly message: string;
  readonly read: (value: unknown, circumstances: Circumstances) => unknown;
}

/** A rule that warns about a suspicious value and keeps it unchanged. */
export interface Doubt {
  readonly code: string;
  readonly message: string;
  readonly doubts: (value: unknown, circumstances: Circumstances) => boolean;
}

/** Applies rules in order and reports each rule that changes or doubts the value. */
export const applyRules = (
  rules: readonly (Rule | Doubt)[],
  given: unknown,
  circumstances: Circumstances,
): unknown => {
  const { journal, place } = circumstances;
  let value = given;
  for (const rule of rules) {
    if (value === undefined) return undefined;
    const { code, message } = rule;
    if ('doubts' in rule) {
      if (rule.doubts(value, circumstances)) {
        report(journal, place, { code, message, before: value, after: value });
      }
      continue;
    }
    const after = rule.read(value, circumstances);
    if (after === value) continue;
    report(journal, place, { code, message, before: value, ...(after !== undefined && { after }) });
    value = after;
  }
  return value;
};

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value holds content: a text that is not blank, a number or a boolean, at any depth. */
export const isGiven = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isGiven);
  if (isObject(value)) return Object.values(value).some(isGiven);
  return value !== null && value !== undefined;
};
