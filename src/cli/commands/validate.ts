import { readRendererConfig } from '../../config.ts';
import { parseOptions } from '../../options/parse.ts';
import { createPhotoCache } from '../../photo/load-photo.ts';
import { withoutLost } from '../../resume/ledger/report.ts';
import { runHere } from '../../stages/runner.ts';
import { createThemeStore } from '../../theme/load.ts';
import { createValidator } from '../../validate-resume.ts';
import { readConfigFile } from '../config-file.ts';
import { printLost, printWarnings } from '../diagnostics.ts';
import { forEachInput } from '../each-input.ts';
import { findInputs } from '../find-inputs.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { toResumeText } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Reports every problem of each input with its place. */
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
  return forEachInput(inputs, io, async ({ input, name, text }) => {
    const order = { source: toResumeText(input, text, io), options };
    const { warnings, ledger } = await validateOrder(order, io.signal);
    printWarnings(withoutLost(warnings, ledger.lost), io, name);
    printLost(ledger, io, name);
    await write(io.stdout, `${name}: valid\n`);
    return 0;
  });
};
