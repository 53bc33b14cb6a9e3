import { Argument, Command, Help, type Option } from 'commander';
import { readVersion } from '../version.ts';
import { addBatchCommand } from './commands/batch-flags.ts';
import { addLetterCommand } from './commands/letter-flags.ts';
import { shells, withChoices } from './completion.ts';
import { addExamples } from './examples.ts';
import { CommandError, exitCodeMeanings } from './exit-codes.ts';
import { acceptForce, addOptionFlags, allOptionNames } from './flags.ts';
import type { CliDependencies, Io } from './io.ts';
import type { SourceOutput } from './new-file.ts';
import { addServiceCommands, type CommandContext } from './service-commands.ts';

/**
 * Builds the command line. `finish` receives the exit code of the command.
 * The code of a command loads when the command runs.
 */
export const buildProgram = (
  io: Io,
  dependencies: CliDependencies,
  finish: (exitCode: number) => void,
): Command => {
  const program = new Command('render')
    .description('Résumé (JSON Resume and other formats) → PDF, Word, HTML or text.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ optionDescription: describeOption })
    .argument(
      '[resumes...]',
      'résumé files: JSON, YAML, XML, CSV or zip (default: resume.json or .yaml of this folder); "-" reads standard input. Several files are merged into one document, later files override earlier ones; with a folder as output, one document per file. A folder means its résumé files, one document each',
    )
    .option(
      '-o, --output <file>',
      'file, folder (ends in /) or "-" for standard output (default: beside the résumé)',
    );
  program.option('--json', 'print a report on each document as a line of JSON', false);
  program.option('--watch', 'render again after every change of the files', false);
  program.option('-q, --quiet', 'print only errors', false);
  program.option('-v, --verbose', 'print the options and the time of each document', false);
  program.option('--no-config', 'do not read vitae.config.json or .yaml');
  acceptForce(program);
  const given = addOptionFlags(program);
  program.action(async (inputs: string[], { output, quiet, verbose, ...flags }: RenderFlags) => {
    const { renderResumes } = await import('./commands/render.ts');
    const commands = program.commands.map((command) => command.name());
    const verbosity = quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
    const request = { inputs, output, given, commands, verbosity, ...flags } as const;
    finish(await renderResumes(request, io, dependencies));
  });
  program.hook('preSubcommand', (_, command) => {
    if (given.size === 0 && program.getOptionValue('output') === undefined) return;
    throw new CommandError('usage', `Put options after the command: render ${command.name()} …`);
  });
  program.addHelpText('after', mainHelp);
  addCommands(program, { io, parts: dependencies, finish });
  addExamples(program);
  return program;
};

const usualHelp = new Help();

/** A switch that is off by default does not say so. */
const describeOption = (option: Option): string =>
  option.defaultValue === false ? option.description : usualHelp.optionDescription(option);

interface RenderFlags {
  readonly output?: string;
  readonly json: boolean;
  readonly watch: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly config: boolean;
}

const addCommands = (
  program: Command,
  { io, parts: dependencies, finish }: CommandContext,
): void => {
  const themes = program
    .command('themes')
    .description('list the themes, make a new one, or check one')
    .argument('[theme]', 'name of the only theme to list')
    .option('--json', 'print JSON', false)
    .action(async (name: string | undefined, flags: { json: boolean }) => {
      const { listThemes } = await import('./commands/themes.ts');
      finish(await listThemes({ name, ...flags }, io, dependencies));
    });
  addThemeCommands(themes, { io, parts: dependencies, finish });
  addLetterCommand(program, { io, parts: dependencies, finish });
  addBatchCommand(program, { io, parts: dependencies, finish });
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
    const { previewResume } = await import('./commands/preview.ts');
    finish(await previewResume({ inputs, given: previewFlags, ...flags }, io, dependencies));
  });
  const validate = program
    .command('validate')
    .description('validate résumés without rendering, and report every problem with its place')
    .argument('[resumes...]', 'résumé files or folders; "-" reads standard input');
  const given = addOptionFlags(validate, ['strict']);
  validate.action(async (inputs: string[]) => {
    const { validateResumes } = await import('./commands/validate.ts');
    finish(await validateResumes(inputs, given, io));
  });
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
    const { checkResumes } = await import('./commands/check.ts');
    finish(await checkResumes({ inputs, given: checkFlags, json }, io, dependencies));
  });
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
      const { importResumes } = await import('./commands/import.ts');
      finish(await importResumes(inputs, flags, io, dependencies));
    });
  program
    .command('extract')
    .description('print the résumé embedded in a PDF or Word file of Vitae')
    .argument('<document>', 'PDF or DOCX; "-" reads standard input')
    .option('-o, --output <file>', 'file to write, or "-" for standard output')
    .option('--force', 'overwrite an existing file', false)
    .action(async (input: string, flags: SourceOutput) => {
      const { extractResume } = await import('./commands/extract.ts');
      finish(await extractResume(input, flags, io, dependencies));
    });
  program
    .command('init')
    .description(
      'write a résumé to begin with, from your answers or a file of yours; an existing file is not overwritten',
    )
    .argument('[file]', 'file to write, .json or .yaml', 'resume.json')
    .option('--sample', 'write a sample, without questions', false)
    .option('--schema-path <file>', 'write the schema for editors into a file, and name this file')
    .action(async (path: string, flags: { sample: boolean; schemaPath?: string }) => {
      const { writeStarterResume } = await import('./commands/init.ts');
      finish(await writeStarterResume({ path, ...flags }, io, dependencies));
    });
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(withChoices(new Argument('<shell>', 'name of the shell'), shells))
    .action(async (shell: string) => {
      const { printCompletion } = await import('./commands/completion.ts');
      finish(await printCompletion({ program, shell }, io, dependencies));
    });
  program
    .command('schema')
    .description('print the JSON Schema of the résumé, for editors')
    .option('-o, --output <file>', 'file to write, or "-" for standard output')
    .action(async (flags: { output?: string }) => {
      const { printSchema } = await import('./commands/schema.ts');
      finish(await printSchema(flags, io));
    });
  program
    .command('doctor')
    .description('report browser, fonts and themes of this machine, and print a test page')
    .option('--install', 'first download Chrome (about 100 MB) if no browser is found', false)
    .action(async (flags: { install: boolean }) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      finish(await runDoctor(flags, io, dependencies));
    });
  addServiceCommands(program, { io, parts: dependencies, finish });
};

const addThemeCommands = (themes: Command, { io, parts, finish }: CommandContext): void => {
  themes
    .command('new')
    .description('copy a theme into a new folder, to change it; an existing folder is not changed')
    .argument('<folder>', 'folder to write')
    .option('--from <theme>', 'name of a theme, or path of its folder', 'modern')
    .action(async (path: string, flags: { from: string }) => {
      const { writeNewTheme } = await import('./commands/new-theme.ts');
      finish(await writeNewTheme(path, flags, io));
    });
  themes
    .command('check')
    .description('report every fault of a theme, in its files and in the documents it makes')
    .argument('<folder>', 'folder of the theme')
    .option('--pictures <folder>', 'write a PNG of the first page of each checked résumé')
    .action(async (path: string, flags: { pictures?: string }) => {
      const { checkThemeFolder } = await import('./commands/check-theme.ts');
      finish(await checkThemeFolder(path, flags, io, parts));
    });
};

const helpWidth = 80;

const mainHelp = (): string => {
  const codes = exitCodeMeanings.map(
    ([code, meaning]) => `  ${String(code).padEnd(8)}  ${meaning}`,
  );
  return `
--no-photo means --photo off, and so for every option that may be off.
Settings of a folder: vitae.config.yaml, with the names of the options.

Exit codes:
${codes.join('\n')}
`;
};
