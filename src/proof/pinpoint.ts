import { pathOf, pointerOf, type Path } from '../resume/pointer.ts';
import type { Resume } from '../resume/schema.ts';

/** JSON Pointer of the field that contains a text, at or below the given pointer; otherwise that pointer. */
export const pinpoint = (resume: Resume, pointer: string, text: string): string => {
  const wanted = lettersOf(text);
  if (wanted === '') return pointer;
  const fields = fieldsBelow(valueAt(resume, pathOf(pointer)), pathOf(pointer));
  let containing: Path | undefined;
  for (const { said, path } of fields) {
    if (said === wanted) return pointerOf(path);
    if (said.includes(wanted)) containing ??= path;
  }
  return containing ? pointerOf(containing) : pointer;
};

/** Letters and digits of a text, to compare it without Markdown, shortened addresses and case. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toUpperCase();

interface Field {
  readonly said: string;
  readonly path: Path;
}

function* fieldsBelow(value: unknown, path: Path): Generator<Field> {
  if (typeof value === 'string') yield { said: lettersOf(value), path };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const isSetting = path.length === 0 && ['$schema', 'meta', 'locales'].includes(key);
      if (!isSetting) yield* fieldsBelow(item, [...path, key]);
    }
  }
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (Object(inner) as Record<string | number, unknown>)[key],
    value,
  ); // Object() accepts any value
