import { Argument, type Command } from 'commander';
import { shells, withChoices } from '../completion.ts';
import type { CommandContext } from './command-context.ts';

/** Adds the commands that set up shells, editors and the machine. */
export const addSetupCommands = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(withChoices(new Argument('<shell>', 'name of the shell'), shells))
    .action(async (shell: string) => {
      const { printCompletion } = await import('../commands/completion.ts');
      finish(await printCompletion({ program, shell }, io, dependencies));
    });
  program
    .command('schema')
    .description('print the JSON Schema of the résumé, for editors')
    .option('-o, --output <file>', 'file to write, or "-" for standard output')
    .action(async (flags: { output?: string }) => {
      const { printSchema } = await import('../commands/schema.ts');
      finish(await printSchema(flags, io));
    });
  program
    .command('doctor')
    .description('report browser, fonts and themes of this machine, and print a test page')
    .option('--install', 'first download Chrome (about 100 MB) if no browser is found', false)
    .action(async (flags: { install: boolean }) => {
      const { runDoctor } = await import('../commands/doctor.ts');
      finish(await runDoctor(flags, io, dependencies));
    });
};
