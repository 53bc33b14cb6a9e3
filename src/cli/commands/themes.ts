import { listFaultyThemes } from '../../theme/load.ts';
import { write, type Io, type Parts } from '../io.ts';
import { warn } from '../report.ts';

/** Lists the themes: name and description, or JSON. Warns about each folder that is left out. */
export const listThemes = async (
  { json }: { readonly json: boolean },
  io: Io,
  parts: Parts,
): Promise<number> => {
  const renderer = await parts.openRenderer({});
  try {
    const themes = await renderer.themes();
    warn(await listFaultyThemes(), io);
    const width = Math.max(0, ...themes.map(({ name }) => name.length));
    const lines = themes.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`);
    await write(io.stdout, json ? `${JSON.stringify(themes, null, 2)}\n` : lines.join(''));
    return 0;
  } finally {
    await renderer.close();
  }
};
