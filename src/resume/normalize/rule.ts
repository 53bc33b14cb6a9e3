import { hasContent } from '../../text/json.ts';
import { pointerOf, type Path } from '../../text/json-pointer.ts';
import { stateFate, type StatedFate, type StatedFates } from '../ledger/fate.ts';
import { isOfficialField } from '../strict-schema.ts';
import type { WarningCode } from '../warning.ts';

/** The path of a value in the source text and in the résumé. */
export interface ValuePaths {
  readonly source: Path;
  readonly target: Path;
}

/** A value while rules read it. */
export interface Member {
  readonly value: unknown;
  readonly paths: ValuePaths;
}

export const childPaths = ({ source, target }: ValuePaths, key: string | number): ValuePaths => {
  const below = [...target, key];
  return { source: source === target ? below : [...source, key], target: below };
};

/** The place of a value after a move to another key of the same object or list. */
export const renamedPaths = (paths: ValuePaths, key: string | number): ValuePaths => ({
  source: paths.source,
  target: [...paths.target.slice(0, -1), key],
});

export interface RuleWarning {
  readonly code: WarningCode;
  readonly message: string;
  readonly before: unknown;
  readonly after?: unknown;
}

/** A finding with the path of its value in the source text. */
export interface NormalizeWarning extends RuleWarning {
  readonly source: Path;
}

/** State of one normalisation besides the résumé. */
export interface NormalizeState {
  readonly warnings: NormalizeWarning[];
  /** Source path of every moved value, by the JSON Pointer of its new place. */
  readonly origins: Map<string, Path>;
  /** Indexes dropped from a list, by its JSON Pointer. `highlightTags` drops the same indexes. */
  readonly dropped: Map<string, ReadonlySet<number>>;
  /** Fates that the rules state for source values. */
  readonly fates: StatedFates;
  /** The value exactly as the source text writes it. */
  readonly literal: (path: Path) => string | undefined;
  /** Language tag in the résumé, if given. Decides how month names are read. */
  readonly language: string | undefined;
  /** Language tag of the document. Decides between texts that are given in several languages. */
  readonly wantedLanguage: string | undefined;
  /** Languages of the texts that are left out for one in another language; "" is a text without language. */
  readonly otherLanguages: Set<string>;
}

export const addWarning = (
  state: NormalizeState,
  { source }: Pick<ValuePaths, 'source'>,
  finding: RuleWarning,
): void => {
  state.warnings.push({ source, ...finding });
};

/** Warns that a key is read as another one. */
export const warnOtherKey = (
  state: NormalizeState,
  paths: ValuePaths,
  finding: Partial<RuleWarning> & { readonly before: string; readonly after: string },
): void => {
  const target = [...paths.target.slice(0, -1), ...finding.after.split('/')];
  const usage = isOfficialField(target) ? ', as JSON Resume calls it' : '';
  const message = `is read as "${finding.after}"${usage}`;
  addWarning(state, paths, { code: 'other_key', message, ...finding });
};

/** Warns about a value that no rule can read at its place. */
export const warnIgnored = (before: unknown, { state, paths }: RuleContext): void =>
  addWarning(state, paths, {
    code: 'ignored_field',
    message: 'holds a value that Vitae cannot read here; left out',
    before,
  });

/** The paths of a value that an earlier rule may have moved here. */
export const originalPaths = ({ origins }: NormalizeState, paths: ValuePaths): ValuePaths => {
  const source = origins.size === 0 ? undefined : origins.get(pointerOf(paths.target));
  return source === undefined ? paths : { ...paths, source };
};

export const recordOrigin = (state: NormalizeState, paths: ValuePaths): void => {
  state.origins.set(pointerOf(paths.target), paths.source);
};

/** States what becomes of a source value and of everything below it. */
export const recordFate = (
  state: NormalizeState,
  { source }: Pick<ValuePaths, 'source'>,
  fate: StatedFate,
): void => stateFate(state.fates, source, fate);

/** Input of a rule besides the value. */
export interface RuleContext {
  readonly paths: ValuePaths;
  readonly state: NormalizeState;
}

/**
 * One step of normalisation. `read` returns the changed value, the same value if the rule does not
 * apply, or `undefined` to drop the value.
 */
export interface Rule {
  readonly code: WarningCode;
  readonly message: string;
  /** A better message for some values. */
  readonly messageOf?: (value: unknown) => string | undefined;
  readonly read: (value: unknown, context: RuleContext) => unknown;
  /** Whether the change of a value needs no warning. */
  readonly isUsual?: (value: unknown) => boolean;
}

/** A rule that warns about a suspicious value and keeps it unchanged. */
export interface WarningRule {
  readonly code: WarningCode;
  readonly message: string;
  readonly applies: (value: unknown, context: RuleContext) => boolean;
}

/** Applies rules in order and reports each rule that changes or doubts the value. */
export const applyRules = (
  rules: readonly (Rule | WarningRule)[],
  given: unknown,
  context: RuleContext,
): unknown => {
  const { state, paths } = context;
  let value = given;
  for (const rule of rules) {
    if (value === undefined) return undefined;
    const { code, message } = rule;
    if ('applies' in rule) {
      if (rule.applies(value, context)) {
        addWarning(state, paths, { code, message, before: value, after: value });
      }
      continue;
    }
    const after = rule.read(value, context);
    if (after === value) continue;
    if (!rule.isUsual?.(value)) {
      addWarning(state, paths, {
        code,
        message: rule.messageOf?.(value) ?? message,
        before: value,
        ...(after !== undefined && { after }),
      });
    }
    value = after;
  }
  return value;
};

/** A value where a list is expected: a single value is a list of one. */
export const asList = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return hasContent(value) ? [value] : [];
};

/** The path of an object without indexes and locale, like "work" or "basics.profiles". */
export const shapeOf = ({ paths: { target } }: RuleContext): string => {
  const names = target.filter((key) => typeof key === 'string');
  return (names[0] === 'locales' ? names.slice(2) : names).join('.');
};
