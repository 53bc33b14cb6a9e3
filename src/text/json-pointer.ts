export type Path = readonly (string | number)[];

/** JSON Pointer (RFC 6901) of a path: ["work", 0, "a/b"] → "/work/0/a~1b". */
export const pointerOf = (path: Path): string => {
  let pointer = '';
  for (const key of path) pointer += pointerStep(key);
  return pointer;
};

/** One step of a JSON Pointer: "/a~1b" for the key "a/b". */
export const pointerStep = (key: string | number): string =>
  typeof key === 'string' && /[~/]/.test(key)
    ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : `/${key}`;

/** The keys of a JSON Pointer (RFC 6901) as texts. */
export const keysOf = (pointer: string): readonly string[] => {
  const keys = pointer.split('/').slice(1);
  return pointer.includes('~')
    ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    : keys;
};

/** The first steps of a JSON Pointer: "/work/0" of "/work/0/name". */
export const pointerStart = (pointer: string, count: number): string =>
  pointer
    .split('/')
    .slice(0, count + 1)
    .join('/');

/** The JSON Pointer of the list or object that holds a value. */
export const parentPointer = (pointer: string): string =>
  pointer.slice(0, pointer.lastIndexOf('/'));

/** The path of a JSON Pointer (RFC 6901). A key of digits becomes a list index. */
export const pathOf = (pointer: string): Path => pathOfKeys(keysOf(pointer));

/** The path of keys as texts. A key of digits becomes a list index. */
export const pathOfKeys = (keys: readonly string[]): Path =>
  keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** The path of a value before it was moved, by that of its nearest moved ancestor. `origins`: by JSON Pointer. */
export const nearestOrigin = (path: Path, origins: ReadonlyMap<string, Path>): Path | undefined => {
  for (let length = path.length; length > 0; length--) {
    const source = origins.get(pointerOf(path.slice(0, length)));
    if (source) return [...source, ...path.slice(length)];
  }
  return undefined;
};
