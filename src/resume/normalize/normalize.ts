import { pointerOf, type Path } from '../pointer.ts';
import type { SourceDocument } from '../read/document.ts';
import { Resume } from '../schema.ts';
import { isObject, type Journal, type Note } from './rule.ts';
import { readObject } from './walk.ts';

export interface Normalized {
  /** A résumé where every rule found a way; else what the schema will refuse. */
  readonly value: unknown;
  readonly notes: readonly Note[];
  /** Where a value of the résumé stands in the text. */
  readonly origin: (path: Path) => Path;
}

/** What people write → what the schema has. Each change is noted; a second run changes nothing. */
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

/** What moved last on the way to a value tells where it came from. */
const originOf = (path: Path, origins: ReadonlyMap<string, Path>): Path => {
  for (let length = path.length; length > 0; length--) {
    const source = origins.get(pointerOf(path.slice(0, length)));
    if (source) return [...source, ...path.slice(length)];
  }
  return path;
};
