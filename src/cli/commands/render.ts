import { availableParallelism } from 'node:os';
import { readRendererConfig } from '../../config.ts';
import { parseLocalOptions, type NamedStrings } from '../../options/parse.ts';
import type { RenderOptions } from '../../options/schema.ts';
import { withThemeProblem } from '../../options/with-theme-problem.ts';
import type { Renderer } from '../../render.ts';
import { readConfigFile, type ConfigFile } from '../config-file.ts';
import { isInputIndependent, printError } from '../diagnostics.ts';
import { CommandError, exitCodeOfSignal } from '../exit-codes.ts';
import { findInputs, type FoundInputs } from '../find-inputs.ts';
import type { GivenFlags } from '../flags.ts';
import { awaitTexts, dash, readInput, toResumeText } from '../input.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { localStrings, localTheme, namedThemes, withThemeOf } from '../local-theme.ts';
import { findFailedInput, jobName, noteMerge, type InputTexts } from '../input-messages.ts';
import { planJobs, type OutputJob } from '../output-plan.ts';
import { documentReport, failureReport } from '../render-report.ts';
import { openProgress } from '../progress.ts';
import { repeatOnChange } from '../repeat-on-change.ts';
import { printResult, type PrintContext, type RenderResult } from '../print-result.ts';
import { startLimited } from '../start-limited.ts';
import { noteConfig, noteSummary, type Verbosity } from '../verbose.ts';
import { withBrowserWarnings, withRenderer } from '../with-renderer.ts';
import { writeDocument } from '../write-document.ts';

export interface RenderCommandRequest {
  readonly inputs: readonly string[];
  readonly output: string | undefined;
  readonly given: GivenFlags;
  /** Names of the sub-commands, to recognize a misspelt command such as `render theme`. */
  readonly commands: readonly string[];
  /** Reports each document as one line of JSON on standard output, in place of messages. */
  readonly json: boolean;
  /** Renders again after every change of the files, until a signal. */
  readonly watch: boolean;
  readonly verbosity: Verbosity;
  /** Whether the command always makes one document of its inputs, such as a letter and the résumé of its sender. */
  readonly isOneDocument?: boolean;
  /** Whether a `vitae.config` file is read. */
  readonly config: boolean;
}

/** Renders every requested document. A failure is reported and does not stop the others. */
export const renderResumes = async (
  request: RenderCommandRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const found = await findInputs(request.inputs, io);
  if (request.watch && found.inputs.includes(dash)) {
    throw new CommandError('usage', '--watch watches files; standard input is not a file.');
  }
  const settings = await readConfigFile(io, request.config);
  const config = readRendererConfig(io.env, io.cwd);
  const strings = localStrings(request.given, io);
  const planned = await withThemeProblem(
    () => planRenders({ request, found, settings, strings }, io),
    strings['theme'],
    namedThemes(config),
  );
  // All documents have the same theme.
  const options = planned[0]?.options ?? parseLocalOptions(strings, settings.options);
  const themed = await withThemeOf(config, options, settings);
  const context = { request, io, texts: new Map() };
  const areReadable = await canPrelaunch(planned[0]?.job, context);
  const isVerbose = request.verbosity === 'verbose';
  const opening = dependencies.openRenderer(
    { ...withBrowserWarnings(themed, io, isVerbose), ...(request.watch && { reloadThemes: true }) },
    areReadable ? planned.map((each) => each.options) : [],
  );
  return withRenderer(opening, async (renderer) => {
    if (isVerbose) noteConfig(settings, io);
    if (areReadable && !isSilent(request)) noteMerge(planned[0]?.job.inputs ?? [], io);
    const exitCode = await renderAll(planned, { ...context, renderer });
    if (!request.watch) return exitCode;
    io.stderr.write('Watching for changes. Ctrl-C ends.\n');
    const renderAgain = () => renderAll(planned, { ...context, texts: new Map(), renderer });
    const watched = { inputs: found.inputs, themeFolder: localTheme(options) };
    await repeatOnChange(watched, io, renderAgain);
    return 0;
  });
};

/** Whether it is plain that the inputs become one document, or nothing is printed. */
const isSilent = (request: RenderCommandRequest): boolean =>
  isQuiet(request) || request.output !== undefined || request.isOneDocument === true;

const isQuiet = ({ verbosity }: RenderCommandRequest): boolean => verbosity === 'quiet';

interface RenderPlan {
  readonly request: RenderCommandRequest;
  readonly found: FoundInputs;
  readonly settings: ConfigFile;
  /** The options of the command line. */
  readonly strings: NamedStrings;
}

/** The documents of a request, each with its options. @throws CommandError usage; RenderError invalid_options */
const planRenders = (
  { request, found, settings, strings }: RenderPlan,
  io: Io,
): PlannedRender[] => {
  const { output, given, json, isOneDocument = false } = request;
  const { options: defaults, formats: usualFormats } = settings;
  const formats = given.get('format') ?? [];
  const isLetter = (strings['document'] ?? defaults['document']) === 'letter';
  const asked = { ...found, isOneDocument, isLetter, output, formats, usualFormats };
  const jobs = planJobs(asked, io);
  const planned = jobs.map((job) => ({
    job,
    options: parseLocalOptions({ ...strings, format: job.format }, defaults),
  }));
  if (json && jobs.some(({ target }) => target.kind === 'stdout')) {
    throw new CommandError('usage', '--json prints on standard output; choose a file with -o');
  }
  return planned;
};

interface PlannedRender {
  readonly job: OutputJob;
  readonly options: RenderOptions;
}

interface InputCache {
  readonly request: RenderCommandRequest;
  readonly io: Io;
  readonly texts: InputTexts;
}

interface RenderContext extends InputCache {
  readonly renderer: Renderer;
}

const readCached = (input: string, { io, request, texts }: InputCache): Promise<string> => {
  const text = texts.get(input) ?? readInput(input, io, request.commands);
  texts.set(input, text);
  return text;
};

/** Whether the files of the first document are readable, so that a misspelt name does not launch a browser. */
const canPrelaunch = async (first: OutputJob | undefined, cache: InputCache): Promise<boolean> => {
  const files = first?.inputs.filter((input) => input !== dash) ?? [];
  const read = await Promise.allSettled(files.map((input) => readCached(input, cache)));
  return read.every(({ status }) => status === 'fulfilled');
};

/** Renders in parallel and reports in the order of the arguments. */
const renderAll = async (
  planned: readonly PlannedRender[],
  context: RenderContext,
): Promise<number> => {
  const { io, request } = context;
  const toStdout = planned.some(({ job }) => job.target.kind === 'stdout');
  const progress = openProgress(io, isQuiet(request) || toStdout);
  const results = startLimited(
    planned.map((each) => () => renderOne(each, context)),
    availableParallelism(),
  );
  const warned = new Set<string>();
  const reported = new Set<string>();
  let exitCode = 0;
  let made = 0;
  for (const [index, each] of planned.entries()) {
    const name = jobName(each.job);
    progress.show(`${name} → ${each.job.format} (${index + 1} of ${planned.length})`);
    try {
      const result = await results[index];
      progress.clear();
      if (!result) continue;
      made++;
      const isFirst = !warned.has(name);
      const fitName = planned.length > 1 ? `${name} → ${each.job.format}` : undefined;
      await reportResult(result, { job: each.job, name, fitName, isFirst }, context);
      warned.add(name);
    } catch (error) {
      progress.clear();
      if (request.json) await write(io.stdout, failureReport(name, each.options.format, error));
      if (isInputIndependent(error) && reported.has(String(error))) continue;
      reported.add(String(error));
      const failure = await printFailure(error, each, context);
      exitCode ||= failure;
    }
  }
  const names = planned.map(({ job }) => jobName(job));
  if (!isQuiet(request) && !request.json) noteSummary({ names, made }, io);
  return io.signal.aborted ? exitCodeOfSignal(io.signal.reason) : exitCode;
};

const reportResult = (
  result: RenderResult,
  facts: Pick<PrintContext, 'job' | 'name' | 'fitName' | 'isFirst'>,
  { io, request: { json, verbosity } }: RenderContext,
): Promise<void> =>
  json
    ? write(io.stdout, documentReport(facts.name, result))
    : printResult(result, { ...facts, io, verbosity });

/** @returns the exit code */
const printFailure = async (
  error: unknown,
  { job, options }: PlannedRender,
  { io, texts }: RenderContext,
): Promise<number> => {
  const subject = await findFailedInput(error, { ...job, redact: options.redact }, texts);
  return printError(error, io, subject);
};

const renderOne = async (
  { job, options }: PlannedRender,
  context: RenderContext,
): Promise<RenderResult> => {
  const { io, renderer } = context;
  io.signal.throwIfAborted();
  const { isOneDocument = false } = context.request;
  const sources = job.inputs.map(async (input, index) => {
    // The last input of a letter is the letter, and those before it are the résumé.
    const isLetter = isOneDocument && index === job.inputs.length - 1;
    return toResumeText(input, await readCached(input, context), io, isLetter);
  });
  const file = await renderer.render(await awaitTexts(sources), options, io.signal);
  io.signal.throwIfAborted();
  const path = await writeDocument(job.target, file, io);
  return { file, ...(path !== undefined && { path }) };
};
