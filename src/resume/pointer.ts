export type Path = readonly (string | number)[];

/** JSON Pointer (RFC 6901) of a path: ["work", 0, "a/b"] → "/work/0/a~1b". */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
