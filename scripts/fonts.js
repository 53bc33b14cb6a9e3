import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The files of a font package that a render reads. A package also has style sheets, and every font as WOFF. */
const filesOf = (folder) => [
  'metadata.json',
  'unicode.json',
  ...readdirSync(join(folder, 'files'))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => join('files', name)),
];

/** Copies these font packages into a folder, and returns the copied files. */
export const copyFonts = (packages, folder) =>
  packages.flatMap((name) => {
    const from = dirname(require.resolve(`${name}/metadata.json`));
    const to = join(folder, name.replace('@fontsource/', ''));
    mkdirSync(join(to, 'files'), { recursive: true });
    return filesOf(from).map((file) => {
      copyFileSync(join(from, file), join(to, file));
      return join(to, file);
    });
  });
