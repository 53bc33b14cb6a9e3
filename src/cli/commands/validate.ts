import { parseResume } from '../../resume/parse.ts';
import { inputName, readInput } from '../input.ts';
import { write, type Io } from '../io.ts';
import { report, warn } from '../report.ts';

/** Says of each input whether it is a résumé, with every problem and its place. */
export const validateResumes = async (inputs: readonly string[], io: Io): Promise<number> => {
  let exitCode = 0;
  for (const input of inputs) {
    const name = inputName(input);
    let text: string | undefined;
    try {
      text = await readInput(input, io);
      const { warnings } = parseResume(text);
      warn(warnings, io, name);
      await write(io.stdout, `${name}: valid\n`);
    } catch (error) {
      const failure = report(error, io, { name, ...(text !== undefined && { text }) });
      exitCode ||= failure;
    }
  }
  return exitCode;
};
