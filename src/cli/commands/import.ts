import { extensionOf } from '../../text/file-stem.ts';
import { jsonText } from '../../text/json.ts';
import { printWarnings } from '../diagnostics.ts';
import { fileImporter } from '../file-reader.ts';
import { inputName, readBytes } from '../input.ts';
import { namingInputs } from '../input-error.ts';
import type { CliDependencies, Io } from '../io.ts';
import { requireJsonOutput, writeSource, type SourceOutput } from '../source-output.ts';

/** Converts résumés of any format that is read to clean JSON Resume, on standard output or into a file. */
export const importResumes = async (
  inputs: readonly string[],
  output: SourceOutput,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  requireJsonOutput(output);
  const names = inputs.map(inputName);
  const jobs = await Promise.all(
    inputs.map(async (input) => ({
      bytes: new Uint8Array(await namingInputs([inputName(input)], () => readBytes(input, io))),
      extension: extensionOf(input),
    })),
  );
  const { resume, warnings } = await namingInputs(names, () =>
    fileImporter(io, dependencies)(jobs, io.signal),
  );
  for (const [index, input] of inputs.entries()) {
    const own = warnings.filter(({ file = 0 }) => file === index);
    printWarnings(own, io, inputName(input));
  }
  await writeSource(jsonText(resume), output, io);
  return 0;
};
