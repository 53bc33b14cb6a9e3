import type { Resume } from '../resume/schema/resume.ts';
import { stringsWithPaths, valueAt } from '../text/json.ts';
import { pathOf, pointerOf, type Path } from '../text/json-pointer.ts';
import { foldForComparison } from '../text/unicode.ts';

/** JSON Pointer of the field that contains a text, at or below the given pointer; otherwise that pointer. */
export type Pinpoint = (pointer: string, text: string) => string;

/** Finds fields of a résumé. The values below a pointer are collected once, on first use. */
export const pinpointIn = (resume: Resume): Pinpoint => {
  const known = new Map<string, Fields>();
  return (pointer, text) => {
    const wanted = lettersOnly(text);
    if (wanted === '') return pointer;
    const fields = known.get(pointer) ?? fieldsAt(resume, pointer);
    known.set(pointer, fields);
    const path =
      fields.bySaying.get(wanted) ??
      fields.all.find(({ letters }) => letters.includes(wanted))?.path;
    return path ? pointerOf(path) : pointer;
  };
};

interface Field {
  readonly letters: string;
  readonly path: Path;
}

interface Fields {
  readonly all: readonly Field[];
  /** The first field with exactly this text. */
  readonly bySaying: ReadonlyMap<string, Path>;
}

const fieldsAt = (resume: Resume, pointer: string): Fields => {
  const path = pathOf(pointer);
  const strings = stringsWithPaths(valueAt(resume, path), ['$schema', 'meta', 'locales'], path);
  const all = [...strings].map((one) => ({ letters: lettersOnly(one.text), path: one.path }));
  const bySaying = new Map(all.map((field) => [field.letters, field.path] as const).reverse());
  return { all, bySaying };
};

/** Letters and digits of a text, to compare it without Markdown, shortened addresses and case. */
const lettersOnly = (text: string): string => foldForComparison(text, /[^\p{L}\p{M}\p{N}]/gu);
