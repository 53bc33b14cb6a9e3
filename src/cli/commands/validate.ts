import { readRendererConfig } from '../../config.ts';
import { parseOptions } from '../../options/parse.ts';
import { createPhotoCache } from '../../photo/load-photo.ts';
import { withoutLost } from '../../resume/ledger/report.ts';
import { runHere } from '../../stages/runner.ts';
import { createThemeStore } from '../../theme/load.ts';
import { createValidator } from '../../validate-resume.ts';
import { readConfigFile } from '../config-file.ts';
import { printError, printLost, printWarnings } from '../diagnostics.ts';
import { findInputs } from '../find-inputs.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { inputName, readInput, toResumeText } from '../input.ts';
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
  const config = readRendererConfig(io.env, io.cwd);
  const validateOrder = createValidator({
    ...{ runner: runHere, cache: createPhotoCache(), themes: createThemeStore(config) },
    hosts: config.photoHosts,
  });
  let exitCode = 0;
  for (const input of inputs) {
    const name = inputName(input);
    let text: string | undefined;
    try {
      text = await readInput(input, io);
      const order = { source: toResumeText(input, text, io), options };
      const { warnings, ledger } = await validateOrder(order, io.signal);
      printWarnings(withoutLost(warnings, ledger.lost), io, name);
      printLost(ledger, io, name);
      await write(io.stdout, `${name}: valid\n`);
    } catch (error) {
      const failure = printError(error, io, { name, ...(text !== undefined && { text }) });
      exitCode ||= failure;
    }
  }
  return exitCode;
};
