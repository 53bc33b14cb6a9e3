import { readFilesWith } from '../file-reader.ts';
import { namingInputs } from '../input-error.ts';
import { inputName, readBytes } from '../input.ts';
import type { CliDependencies, Io } from '../io.ts';
import { requireJsonOutput, writeSource, type SourceOutput } from '../source-output.ts';

/** Extracts the résumé embedded in a PDF or Word file to standard output or to a file. */
export const extractResume = async (
  input: string,
  output: SourceOutput,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  requireJsonOutput(output);
  const source = await namingInputs([inputName(input)], async () => {
    const bytes = new Uint8Array(await readBytes(input, io));
    return readFilesWith([bytes], io, dependencies, (renderer) =>
      renderer.extract(bytes, io.signal),
    );
  });
  await writeSource(`${source.trimEnd()}\n`, output, io);
  return 0;
};
