import { pointerOf, type Path } from '../../text/json-pointer.ts';
import type { StatedFates } from '../ledger/fate.ts';
import type { SourceDocument } from '../read/source-document.ts';
import { Resume } from '../schema/resume.ts';
import { readObject } from './read-object.ts';
import { isObject } from '../../text/json.ts';
import type { NormalizeState, NormalizeWarning } from './rule.ts';

export interface Normalized {
  /** A résumé, or a value that the schema refuses where no rule could read it. */
  readonly value: unknown;
  readonly warnings: readonly NormalizeWarning[];
  /** The path in the source text of a value in the résumé. */
  readonly origin: (path: Path) => Path;
  /** Source path of every moved value, by the JSON Pointer of its new place. */
  readonly origins: ReadonlyMap<string, Path>;
  /** Fates that the rules state for source values. */
  readonly fates: StatedFates;
}

/** Applies the rules that turn common variants into schema form. Notes each change; is idempotent. */
export const normalize = ({
  value,
  literal,
}: Pick<SourceDocument, 'value' | 'literal'>): Normalized => {
  const state: NormalizeState = {
    warnings: [],
    origins: new Map(),
    dropped: new Map(),
    fates: new Map(),
    literal,
    language: statedLanguage(value),
  };
  const paths = { source: [], target: [] };
  return {
    value: isObject(value)
      ? readObject(Resume, value, { state, paths, isExtension: false })
      : value,
    warnings: state.warnings,
    origin: (path) => originOf(path, state.origins),
    origins: state.origins,
    fates: state.fates,
  };
};

const statedLanguage = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined;
  const meta = isObject(value['meta']) ? value['meta'] : {};
  return [meta['language'], value['language']].find((tag) => typeof tag === 'string');
};

/** The nearest moved ancestor of a value gives its source path. */
const originOf = (path: Path, origins: ReadonlyMap<string, Path>): Path => {
  for (let length = path.length; length > 0; length--) {
    const source = origins.get(pointerOf(path.slice(0, length)));
    if (source) return [...source, ...path.slice(length)];
  }
  return path;
};
