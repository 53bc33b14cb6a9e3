import { Command, Help, type Option } from 'commander';
import { readVersion } from '../../version.ts';
import { addExamples } from '../examples.ts';
import { CommandError, exitCodeMeanings } from '../exit-codes.ts';
import { acceptForce, addOptionFlags } from '../flags.ts';
import type { CliDependencies, Io } from '../io.ts';
import { addBatchCommand } from './batch-command.ts';
import { commandNames } from './command-context.ts';
import { addLetterCommand } from './letter-command.ts';
import { addCheckCommand, addPreviewCommand, addValidateCommand } from './resume-commands.ts';
import { addServiceCommands } from './service-commands.ts';
import { addSetupCommands } from './setup-commands.ts';
import { addExtractCommand, addImportCommand, addInitCommand } from './source-commands.ts';
import { addThemeCommands } from './theme-commands.ts';

/**
 * Builds the command line. `finish` receives the exit code of the command.
 * The code of a command loads when the command runs.
 */
export const buildProgram = (
  io: Io,
  dependencies: CliDependencies,
  finish: (exitCode: number) => void,
): Command => {
  const program = declareProgram(io);
  const given = addOptionFlags(program);
  program.action(async (inputs: string[], { output, quiet, verbose, ...flags }: RenderFlags) => {
    const { renderResumes } = await import('../commands/render.ts');
    const commands = commandNames(program);
    const verbosity = quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
    const request = { inputs, output, given, commands, verbosity, ...flags } as const;
    finish(await renderResumes(request, io, dependencies));
  });
  program.hook('preSubcommand', (_, command) => {
    if (given.size === 0 && program.getOptionValue('output') === undefined) return;
    throw new CommandError('usage', `Put options after the command: render ${command.name()} …`);
  });
  program.addHelpText('after', mainHelp);
  const context = { io, dependencies, finish };
  addThemeCommands(program, context);
  addLetterCommand(program, context);
  addBatchCommand(program, context);
  addPreviewCommand(program, context);
  addValidateCommand(program, context);
  addCheckCommand(program, context);
  addImportCommand(program, context);
  addExtractCommand(program, context);
  addInitCommand(program, context);
  addSetupCommands(program, context);
  addServiceCommands(program, context);
  addExamples(program);
  return program;
};

/** The main command with its arguments and flags, without those of the options of a render. */
const declareProgram = (io: Io): Command => {
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
  return program;
};

const usualHelp = new Help();

/** The description of a flag. That a switch is off by default is left out. */
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
