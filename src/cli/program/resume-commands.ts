import type { Command } from 'commander';
import { addOptionFlags, allOptionNames } from '../flags.ts';
import type { CommandContext } from './command-context.ts';

/** Adds the command that shows a document while it is written. */
export const addPreviewCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  const preview = program
    .command('preview')
    .description('show the document in the browser, and again after every change of its files')
    .argument('[resumes...]', 'résumé files; several are merged into one document')
    .option('--port <number>', 'port of the page; 0: any free port', '0')
    .option('--no-open', 'do not open the browser');
  const previewFlags = addOptionFlags(
    preview,
    allOptionNames.filter((name) => name !== 'format' && name !== 'check'),
  );
  preview.action(async (inputs: string[], flags: { port: string; open: boolean }) => {
    const { previewResume } = await import('../commands/preview.ts');
    finish(await previewResume({ inputs, given: previewFlags, ...flags }, io, dependencies));
  });
};

/** Adds the command that reports the problems of résumés. */
export const addValidateCommand = (program: Command, { io, finish }: CommandContext): void => {
  const validate = program
    .command('validate')
    .description('validate résumés without rendering, and report every problem with its place')
    .argument('[resumes...]', 'résumé files or folders; "-" reads standard input');
  const given = addOptionFlags(validate, ['strict']);
  validate.action(async (inputs: string[]) => {
    const { validateResumes } = await import('../commands/validate.ts');
    finish(await validateResumes(inputs, given, io));
  });
};

/** Adds the command that checks the documents of résumés. */
export const addCheckCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  const check = program
    .command('check')
    .description('render résumés, read the documents back and report missing or wrong content')
    .argument('[resumes...]', 'résumé files or folders; "-" reads standard input')
    .option('--json', 'print JSON, one line per résumé', false);
  const checkFlags = addOptionFlags(
    check,
    allOptionNames.filter((name) => name !== 'check'),
  );
  check.action(async (inputs: string[], { json }: { json: boolean }) => {
    const { checkResumes } = await import('../commands/check.ts');
    finish(await checkResumes({ inputs, given: checkFlags, json }, io, dependencies));
  });
};
