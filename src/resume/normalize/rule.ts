import { pointerOf, type Path } from '../pointer.ts';

/** Where a value stands: in the text given, and in the résumé made of it. */
export interface Place {
  readonly source: Path;
  readonly target: Path;
}

export const within = ({ source, target }: Place, key: string | number): Place => ({
  source: [...source, key],
  target: [...target, key],
});

/** The place of what moves to another key of the same object or list. */
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

/** A finding and the path, in the text given, of what it is about. */
export interface Note extends Finding {
  readonly source: Path;
}

/** What a reading keeps besides the résumé. */
export interface Journal {
  readonly notes: Note[];
  /** Source of every value that does not stand where it stood, by the pointer of its new place. */
  readonly origins: Map<string, Path>;
  /** Indexes left out of a list, by the pointer of its new place: what runs beside the list follows. */
  readonly dropped: Map<string, ReadonlySet<number>>;
  /** How the text writes a value. */
  readonly literal: (path: Path) => string | undefined;
  /** Language of the résumé, where it says so: words for months differ. */
  readonly language: string | undefined;
}

export const report = (journal: Journal, place: Place, finding: Finding): void => {
  journal.notes.push({ source: place.source, ...finding });
};

export const noteMove = (journal: Journal, place: Place): void => {
  journal.origins.set(pointerOf(place.target), place.source);
};

/** What a rule may know besides the value. */
export interface Circumstances {
  readonly place: Place;
  readonly journal: Journal;
}

/**
 * One small step of reading. `read` gives the value read differently, the same value when the rule
 * does not apply, `undefined` when nothing is left of it.
 */
export interface Rule {
  readonly code: string;
  readonly message: string;
  readonly read: (value: unknown, circumstances: Circumstances) => unknown;
}

/** A value that is kept as it is, and looks as if it were not meant so. */
export interface Doubt {
  readonly code: string;
  readonly message: string;
  readonly doubts: (value: unknown, circumstances: Circumstances) => boolean;
}

/** Applies rules one after the other, and writes down each that did something. */
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

/** Whether a value says anything at all. */
export const isGiven = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isGiven);
  if (isObject(value)) return Object.values(value).some(isGiven);
  return value !== null && value !== undefined;
};
