import { extname } from 'node:path';
import { readRendererConfig } from '../../config.ts';
import { printWarnings } from '../diagnostics.ts';
import { dash, inputName, readBytes } from '../input.ts';
import type { CliDependencies, Io } from '../io.ts';
import { writeSource, type SourceOutput } from '../new-file.ts';

/** Bytes of a text that takes less time to read than a worker takes to start. */
const shortText = 100_000;

const isShortText = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  bytes.length <= shortText &&
  !/%PDF-|^PK/.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'));

/**
 * Converts résumés of any format that is read to clean JSON Resume, on standard output or into a file. PDF and Word
 * files, archives and long texts are read in a worker, which the deadline ends.
 */
export const importResumes = async (
  inputs: readonly string[],
  output: SourceOutput,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const jobs = await Promise.all(
    inputs.map(async (input) => ({
      bytes: new Uint8Array(await readBytes(input, io)),
      extension: input === dash ? '' : extname(input).slice(1).toLowerCase(),
    })),
  );
  const config = readRendererConfig(io.env, io.cwd);
  const renderer = jobs.every(isShortText)
    ? await dependencies.openRenderer(config)
    : await dependencies.openPooledRenderer(config, 1);
  try {
    const { resume, warnings } = await renderer.importFile(jobs, io.signal);
    for (const [index, input] of inputs.entries()) {
      const own = warnings.filter(({ file = 0 }) => file === index);
      printWarnings(own, io, inputName(input));
    }
    await writeSource(`${JSON.stringify(resume, null, 2)}\n`, output, io);
    return 0;
  } finally {
    await renderer.close();
  }
};
