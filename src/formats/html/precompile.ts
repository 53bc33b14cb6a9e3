import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { compileOptions, precompiledName } from './compile-template.ts';

/** For the build: the source text of `precompiled.ts` with every template in a folder and its subfolders. */
export const precompile = async (folder: string): Promise<string> => {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.hbs'),
  );
  const sources = await Promise.all(
    files.sort().map((file) => readFile(join(folder, file), 'utf8')),
  );
  const entries = sources.map((source) => {
    // The types declare an object, but the value is source text.
    const compiled = Handlebars.precompile(source, compileOptions) as string;
    return `[${JSON.stringify(precompiledName(source))},${compiled}]`;
  });
  return `export const precompiled = new Map([${entries.join(',\n')}]);\n`;
};
