import type { Command } from 'commander';
import { acceptForce, addOptionFlags } from '../flags.ts';
import type { BatchRequest } from '../commands/batch.ts';
import type { CommandContext } from './command-context.ts';

const notes = `
A line of NDJSON is a résumé, or {"resume": …, "options": {"theme": "modern"}}.
Names have {index}, {input}, {format} and values of the résumé, {basics.name}.
`;

type BatchFlags = Omit<BatchRequest, 'inputs' | 'given'>;

/** Adds the command `batch` with its flags. */
export const addBatchCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  const batch = program
    .command('batch')
    .description('render many résumés, a document each, with a report')
    .argument(
      '[inputs...]',
      'NDJSON (.jsonl, .ndjson), zip archives, résumé files, folders and patterns; "-" reads NDJSON from standard input',
    )
    .option(
      '-o, --output <pattern>',
      'folder (ends in /), or pattern of the names of the documents',
    )
    .option(
      '--files-from <file>',
      'file with a name of a résumé file in each line; "-": standard input',
    )
    .option('--report <file>', 'write the result of each document, a line of JSON each')
    .option(
      '--resume',
      'skip documents that the report lists as made and that are unchanged',
      false,
    )
    .option('--json', 'print the lines of the report on standard output', false)
    .option('-q, --quiet', 'print only errors', false)
    .option('--no-config', 'do not read vitae.config.json or .yaml');
  const given = addOptionFlags(acceptForce(batch));
  batch.addHelpText('after', notes);
  batch.action(async (inputs: string[], flags: BatchFlags) => {
    const { renderBatch } = await import('../commands/batch.ts');
    finish(await renderBatch({ ...flags, inputs, given }, io, dependencies));
  });
};
