import { parseOptions } from '../../options/parse.ts';
import { notationOf } from '../../resume/read/read-document.ts';
import { validate } from '../../stages/validate.ts';
import { readConfigFile } from '../config-file.ts';
import { printError, printLost, printWarnings } from '../diagnostics.ts';
import { findInputs } from '../find-inputs.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { inputName, readInput } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Reports for each input whether it is a résumé, with every problem and its place. */
export const validateResumes = async (
  named: readonly string[],
  given: GivenFlags,
  io: Io,
): Promise<number> => {
  const { inputs } = await findInputs(named, io);
  const { options: defaults } = await readConfigFile(io);
  const options = parseOptions(namedStrings(given), defaults);
  let exitCode = 0;
  for (const input of inputs) {
    const name = inputName(input);
    let text: string | undefined;
    try {
      text = await readInput(input, io);
      const { warnings, ledger } = await validate({ text, notation: notationOf(input), options });
      printWarnings(warnings, io, name);
      printLost(ledger, io, name);
      await write(io.stdout, `${name}: valid\n`);
    } catch (error) {
      const failure = printError(error, io, { name, ...(text !== undefined && { text }) });
      exitCode ||= failure;
    }
  }
  return exitCode;
};
