import { basename, join, resolve } from 'node:path';
import { readRendererConfig } from '../../config.ts';
import { checkTheme } from '../../theme-kit/check-theme.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { printError, printFaults } from '../diagnostics.ts';
import { exitCodes } from '../exit-codes.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { withThemeOf } from '../local-theme.ts';
import { withBrowserWarnings, withRenderer } from '../with-renderer.ts';

/** Reports every fault of a theme: in its files, and in the documents of résumés with every section. */
export const checkThemeFolder = async (
  path: string,
  { pictures }: { readonly pictures?: string },
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const folder = resolve(io.cwd, path);
  const config = await withThemeOf(readRendererConfig(io.env, io.cwd), { theme: folder });
  const opening = dependencies.openRenderer(withBrowserWarnings(config, io, true));
  const writePicture = async (sample: string, png: Uint8Array): Promise<void> => {
    const name = join(pictures ?? '', `${basename(folder)}-${sample}.png`);
    await writeFileAtomically(resolve(io.cwd, name), png);
    await write(io.stdout, `${name}\n`);
  };
  return withRenderer(opening, async (renderer) => {
    const { errors, faults, documents, size } = await checkTheme({
      ...{ folder, renderer, signal: io.signal },
      ...(pictures !== undefined && { onPicture: writePicture }),
    });
    for (const error of errors) printError(error, io);
    printFaults(faults, io, path);
    const isValid = errors.length === 0 && faults.length === 0;
    const made = size
      ? `, ${Math.round(size.bytes / 1_000)} kB for ${size.pages} pages of PDF`
      : '';
    await write(
      io.stdout,
      `${path}: ${documents} documents${made}${isValid ? ', no faults' : ''}\n`,
    );
    return isValid ? 0 : exitCodes.theme_invalid;
  });
};
