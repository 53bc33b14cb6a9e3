import { parseOptions } from '../../options/parse.ts';
import { parseResume } from '../../resume/parse.ts';
import { requireContent } from '../../resume/require-content.ts';
import { notationOf } from '../../resume/read/read-document.ts';
import { printError, printWarnings } from '../diagnostics.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { inputName, readInput } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Reports for each input whether it is a résumé, with every problem and its place. */
export const validateResumes = async (
  inputs: readonly string[],
  given: GivenFlags,
  io: Io,
): Promise<number> => {
  const { strict } = parseOptions(namedStrings(given));
  let exitCode = 0;
  for (const input of inputs) {
    const name = inputName(input);
    let text: string | undefined;
    try {
      text = await readInput(input, io);
      const { resume, source, warnings } = parseResume(text, {
        notation: notationOf(input),
        strict: strict === 'on',
      });
      requireContent(resume, source);
      printWarnings(warnings, io, name);
      await write(io.stdout, `${name}: valid\n`);
    } catch (error) {
      const failure = printError(error, io, { name, ...(text !== undefined && { text }) });
      exitCode ||= failure;
    }
  }
  return exitCode;
};
