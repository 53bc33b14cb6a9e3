import { existsSync } from 'node:fs';

const findRoot = (folder: URL): URL =>
  existsSync(new URL('package.json', folder)) ? folder : findRoot(new URL('../', folder));

/** The root folder of this package, with themes, locales and seeds. Works from `src` and from `dist`. */
export const packageRoot = findRoot(new URL('./', import.meta.url));
