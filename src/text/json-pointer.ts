export type Path = readonly (string | number)[];

/** JSON Pointer (RFC 6901) of a path: ["work", 0, "a/b"] → "/work/0/a~1b". */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The path of a JSON Pointer (RFC 6901). A key of digits becomes a list index. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
