import type { Command } from 'commander';
import type { SourceOutput } from '../source-output.ts';
import type { CommandContext } from './command-context.ts';

/** Adds the command that converts other documents to a résumé. */
export const addImportCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('import')
    .description(
      'convert résumés in Markdown, plain text, HTML, Word or PDF, and of RenderCV, YAMLResume, Reactive Resume, FRESH, Europass, LinkedIn and others, to JSON Resume',
    )
    .argument(
      '<files...>',
      'Markdown, text, HTML, DOCX, PDF, JSON, YAML, XML, CSV or zip; "-" reads standard input; several CSV files are one résumé',
    )
    .option('-o, --output <file>', 'file to write, or "-" for standard output')
    .option('--force', 'overwrite an existing file', false)
    .action(async (inputs: string[], flags: SourceOutput) => {
      const { importResumes } = await import('../commands/import.ts');
      finish(await importResumes(inputs, flags, io, dependencies));
    });
};

/** Adds the command that takes the résumé out of a document. */
export const addExtractCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('extract')
    .description('print the résumé embedded in a PDF or Word file of Vitae')
    .argument('<document>', 'PDF or DOCX; "-" reads standard input')
    .option('-o, --output <file>', 'file to write, or "-" for standard output')
    .option('--force', 'overwrite an existing file', false)
    .action(async (input: string, flags: SourceOutput) => {
      const { extractResume } = await import('../commands/extract.ts');
      finish(await extractResume(input, flags, io, dependencies));
    });
};

/** Adds the command that writes a first résumé. */
export const addInitCommand = (
  program: Command,
  { io, dependencies, finish }: CommandContext,
): void => {
  program
    .command('init')
    .description(
      'write a résumé to begin with, from your answers or a file of yours; an existing file is not overwritten',
    )
    .argument('[file]', 'file to write, .json or .yaml', 'resume.json')
    .option('--sample', 'write a sample, without questions', false)
    .option('--schema-path <file>', 'write the schema for editors into a file, and name this file')
    .action(async (path: string, flags: { sample: boolean; schemaPath?: string }) => {
      const { writeStarterResume } = await import('../commands/init.ts');
      finish(await writeStarterResume({ path, ...flags }, io, dependencies));
    });
};
