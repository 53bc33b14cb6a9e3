import { resolve } from 'node:path';
import { readSources } from '../../resume/read-sources.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { printWarnings } from '../diagnostics.ts';
import { dash, inputName, readInput, toResumeText } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Converts résumés of any format that is read to clean JSON Resume, on standard output or into a file. */
export const importResumes = async (
  inputs: readonly string[],
  { output }: { readonly output?: string },
  io: Io,
): Promise<number> => {
  const texts = await Promise.all(
    inputs.map(async (input) => toResumeText(input, await readInput(input, io), io)),
  );
  const { resume, warnings } = readSources(texts, false);
  for (const [index, input] of inputs.entries()) {
    const own = warnings.filter(({ file = 0 }) => file === index);
    printWarnings(own, io, inputName(input));
  }
  const json = `${JSON.stringify(resume, null, 2)}\n`;
  if (output === undefined || output === dash) await write(io.stdout, json);
  else await writeFileAtomically(resolve(io.cwd, output), new TextEncoder().encode(json));
  return 0;
};
