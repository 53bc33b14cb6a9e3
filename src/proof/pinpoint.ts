import { pathOf, pointerOf, type Path } from '../resume/pointer.ts';
import type { Resume } from '../resume/schema.ts';

/** The field of a résumé that says a text, at a JSON Pointer or below it; else the pointer itself. */
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

/** What Markdown, shortened addresses and capitals leave of a text. */
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
  ); // whatever it is, it may be looked into
