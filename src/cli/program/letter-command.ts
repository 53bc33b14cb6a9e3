import type { Command } from 'commander';
import { CommandError } from '../exit-codes.ts';
import { acceptForce, addOptionFlags } from '../flags.ts';
import { commandNames, type CommandContext } from './command-context.ts';

interface LetterFlags {
  readonly resume?: string[];
  readonly output?: string;
  readonly quiet: boolean;
}

/** Adds the command that renders a letter in a file of its own. */
export const addLetterCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  const command = program
    .command('letter')
    .description('render a cover letter with the header of a résumé')
    .argument('<letter>', 'letter: Markdown with front matter, or a file with the key "letter"')
    .option(
      '--resume <file>',
      'résumé of the sender; can be repeated (default: resume.json or .yaml of this folder)',
      (file: string, others: string[] = []) => [...others, file],
    )
    .option('-o, --output <file>', 'file, folder or "-" (default: beside the letter)')
    .option('-q, --quiet', 'print only errors', false);
  const given = addOptionFlags(acceptForce(command));
  command.action(async (letter: string, { resume = [], output, quiet }: LetterFlags) => {
    const { findInputs } = await import('../find-inputs.ts');
    const { renderResumes } = await import('../commands/render.ts');
    const { missingInput } = await import('../input.ts');
    const missing = await missingInput(letter, io);
    const found = findInputs(resume, io, `render letter ${letter} --resume`);
    const { inputs } = await found.catch((error: unknown) => {
      if (!missing || !(error instanceof CommandError)) throw error;
      throw new CommandError(error.code, `${missing.message}\n${error.message}`);
    });
    if (!given.has('document')) given.set('document', ['letter']);
    const commands = commandNames(program);
    const verbosity = quiet ? 'quiet' : 'normal';
    const request = { inputs: [...inputs, letter], output, given, commands, verbosity } as const;
    const settings = { isOneDocument: true, json: false, watch: false, config: true };
    finish(await renderResumes({ ...request, ...settings }, io, dependencies));
  });
};
