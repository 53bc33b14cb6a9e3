import { readRendererConfig } from '../../config.ts';
import { printWarnings } from '../diagnostics.ts';
import { write, type CliDependencies, type Io } from '../io.ts';

/** Lists the themes: name and description, or JSON. Warns about each folder that is left out. */
export const listThemes = async (
  { json }: { readonly json: boolean },
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const renderer = await dependencies.openRenderer(readRendererConfig(io.env, io.cwd));
  try {
    const themes = await renderer.themes();
    printWarnings(await renderer.faultyThemes(), io);
    const width = Math.max(0, ...themes.map(({ name }) => name.length));
    const lines = themes.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`);
    await write(io.stdout, json ? `${JSON.stringify(themes, null, 2)}\n` : lines.join(''));
    return 0;
  } finally {
    await renderer.close();
  }
};
