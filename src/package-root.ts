import { existsSync } from 'node:fs';

const findRoot = (folder: URL): URL =>
  existsSync(new URL('package.json', folder)) ? folder : findRoot(new URL('../', folder));

/** The folder of this package, where its themes and seeds are: seen from `src` and from `dist` alike. */
export const packageRoot = findRoot(new URL('./', import.meta.url));
