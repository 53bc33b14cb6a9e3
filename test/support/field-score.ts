import { isObject } from '../../src/text/json.ts';

/** Fields of a résumé that are equal to those of the truth. */
export interface FieldScore {
  readonly equal: number;
  /** Fields of the truth, and fields that only the read résumé has. */
  readonly all: number;
  readonly differences: readonly string[];
}

/** Members that state the file, not the person. */
const technical = new Set(['/$schema', '/meta/version']);

/** Every text of a value by its JSON Pointer; an empty list or object counts as nothing. */
const leavesOf = (value: unknown, path = ''): (readonly [string, string])[] => {
  if (technical.has(path)) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => leavesOf(item, `${path}/${index}`));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, `${path}/${key}`));
  }
  return value === undefined ? [] : [[path, JSON.stringify(value)]];
};

/**
 * Compares a résumé with the truth field by field: a field is one text at one place, so that an item that moved to another
 * list or entry counts twice, as missing and as added.
 */
export const scoreFields = (read: unknown, truth: unknown): FieldScore => {
  const [own, wanted] = [new Map(leavesOf(read)), new Map(leavesOf(truth))];
  const paths = [...new Set([...wanted.keys(), ...own.keys()])];
  const wrong = paths.filter((path) => own.get(path) !== wanted.get(path));
  return {
    equal: paths.length - wrong.length,
    all: paths.length,
    differences: wrong.map(
      (path) => `${path}: ${own.get(path) ?? '–'} ≠ ${wanted.get(path) ?? '–'}`,
    ),
  };
};
