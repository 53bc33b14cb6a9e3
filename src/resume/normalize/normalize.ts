import { pointerOf, type Path } from '../pointer.ts';
import type { SourceDocument } from '../read/document.ts';
import { Resume } from '../schema.ts';
import { isObject, type Journal, type Note } from './rule.ts';
import { readObject } from './walk.ts';

export interface Normalized {
  /** A résumé, or a value that the schema refuses where no rule could read it. */
  readonly value: unknown;
  readonly notes: readonly Note[];
  /** The path in the source text of a value in the résumé. */
  readonly origin: (path: Path) => Path;
}

/** Applies the rules that turn common variants into schema form. Notes each change; is idempotent. */
export const normalize = ({
  value,
  literal,
}: Pick<SourceDocument, 'value' | 'literal'>): Normalized => {
  const journal: Journal = {
    notes: [],
    origins: new Map(),
    dropped: new Map(),
    literal,
    language: languageOf(value),
  };
  const place = { source: [], target: [] };
  return {
    value: isObject(value) ? readObject(Resume, value, { journal, place, isOwn: false }) : value,
    notes: journal.notes,
    origin: (path) => originOf(path, journal.origins),
  };
};

const languageOf = (value: unknown): string | undefined => {
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
