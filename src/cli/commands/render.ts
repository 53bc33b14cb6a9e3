import { availableParallelism } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import * as z from 'zod';
import { readRendererConfig } from '../../config.ts';
import { parseLocalOptions } from '../../options/parse.ts';
import type { RenderOptions } from '../../options/schema.ts';
import type { RenderedFile, Renderer } from '../../render.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import {
  isInputIndependent,
  printAdvice,
  printError,
  printFindings,
  printFit,
  printWarnings,
} from '../diagnostics.ts';
import { CommandError, exitCodeOfSignal } from '../exit-codes.ts';
import type { GivenFlags } from '../flags.ts';
import { formatAts } from '../format-ats.ts';
import { dash, readInput, toResumeText } from '../input.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { localStrings, localTheme, withThemeOf } from '../local-theme.ts';
import {
  findFailedInput,
  jobName,
  noteMerge,
  warnPerInput,
  type InputTexts,
} from '../merge-messages.ts';
import { planJobs, type OutputJob, type OutputTarget } from '../output-plan.ts';
import { documentReport, failureReport } from '../render-report.ts';
import { openProgress } from '../progress.ts';
import { repeatOnChange } from '../repeat-on-change.ts';
import { startLimited } from '../run-limited.ts';

export interface RenderRequest {
  readonly inputs: readonly string[];
  readonly output: string | undefined;
  readonly given: GivenFlags;
  /** Names of the sub-commands, to recognize a misspelt command such as `render theme`. */
  readonly commands: readonly string[];
  /** Reports each document as one line of JSON on standard output, in place of messages. */
  readonly json: boolean;
  /** Renders again after every change of the files, until a signal. */
  readonly watch: boolean;
}

/** Renders every requested document. A failure is reported and does not stop the others. */
export const renderResumes = async (
  request: RenderRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  if (request.inputs.length === 0) {
    throw new CommandError(
      'usage',
      'A résumé file is missing. Try: render resume.json, or: render --help',
    );
  }
  if (request.watch && request.inputs.includes(dash)) {
    throw new CommandError('usage', '--watch watches files; standard input is not a file.');
  }
  // For a few documents, compiling the zod schemas takes longer than validating without compilation.
  z.config({ jitless: true });
  const formats = request.given.get('format') ?? [];
  const jobs = planJobs({ inputs: request.inputs, output: request.output, formats }, io);
  const strings = localStrings(request.given, io);
  const planned = jobs.map((job) => ({
    job,
    options: parseLocalOptions({ ...strings, format: job.format }),
  }));
  if (request.json && jobs.some(({ target }) => target.kind === 'stdout')) {
    throw new CommandError('usage', '--json prints on standard output; choose a file with -o');
  }
  // All documents have the same theme.
  const options = planned[0]?.options ?? parseLocalOptions(strings);
  const core = await withThemeOf(readRendererConfig(io.env, io.cwd), options);
  const context = { request, io, texts: new Map() };
  const renderer = await dependencies.openRenderer(
    {
      ...core,
      ...(request.watch && { reloadThemes: true }),
      browser: { ...core.browser, warn: (message) => printWarnings([{ path: '', message }], io) },
    },
    (await canPrelaunch(jobs[0], context)) ? planned.map(({ options }) => options) : [],
  );
  if (request.output === undefined) noteMerge(jobs[0]?.inputs ?? [], io);
  try {
    const exitCode = await renderAll(planned, { ...context, renderer });
    if (!request.watch) return exitCode;
    io.stderr.write('Watching for changes. Ctrl-C ends.\n');
    const renderAgain = () => renderAll(planned, { ...context, texts: new Map(), renderer });
    await repeatOnChange(
      { inputs: request.inputs, themeFolder: localTheme(options) },
      io,
      renderAgain,
    );
    return 0;
  } finally {
    await renderer.close();
  }
};

interface PlannedRender {
  readonly job: OutputJob;
  readonly options: RenderOptions;
}

interface InputCache {
  readonly request: RenderRequest;
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

/** Whether the first inputs are readable, so that a misspelt file does not launch a browser. Standard input is not awaited. */
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
  const { io, texts, request } = context;
  const progress = openProgress(io);
  const results = startLimited(
    planned.map((each) => () => renderOne(each, context)),
    availableParallelism(),
  );
  const warned = new Set<string>();
  const reported = new Set<string>();
  let exitCode = 0;
  for (const [index, { job, options }] of planned.entries()) {
    const name = jobName(job);
    progress.show(`${name} → ${job.format} (${index + 1} of ${planned.length})`);
    try {
      const result = await results[index];
      progress.clear();
      if (!result) continue;
      if (request.json) {
        await write(io.stdout, documentReport(name, result));
        continue;
      }
      const fitName = planned.length > 1 ? `${name} → ${job.format}` : undefined;
      await printResult(result, { job, io, name, fitName, isFirst: !warned.has(name) });
      warned.add(name);
    } catch (error) {
      progress.clear();
      if (request.json) await write(io.stdout, failureReport(name, options.format, error));
      if (isInputIndependent(error) && reported.has(String(error))) continue;
      reported.add(String(error));
      const failure = printError(
        error,
        io,
        await findFailedInput(error, { ...job, redact: options.redact }, texts),
      );
      exitCode ||= failure;
    }
  }
  return io.signal.aborted ? exitCodeOfSignal(io.signal.reason) : exitCode;
};

interface RenderResult {
  readonly file: RenderedFile;
  /** Absent for standard output. */
  readonly path?: string;
}

interface PrintContext {
  readonly job: OutputJob;
  readonly io: Io;
  readonly name: string;
  readonly fitName: string | undefined;
  /** Whether this is the first document of its inputs. All have the same warnings. */
  readonly isFirst: boolean;
}

const printResult = async (
  { file, path }: RenderResult,
  { job, io, name, fitName, isFirst }: PrintContext,
): Promise<void> => {
  const { fit, check } = file;
  if (isFirst) {
    warnPerInput(file, job, io);
    if (check) printAdvice(check.advice, io, name);
  }
  if (check) printFindings(check, io, name);
  // Standard output is for documents and their paths.
  if (check?.ats) io.stderr.write(`${name} → ${file.format}, ${formatAts(check.ats)}`);
  if (fit) printFit(fit, io, fitName);
  if (path !== undefined) await write(io.stdout, `${path}\n`);
};

const renderOne = async (
  { job, options }: PlannedRender,
  context: RenderContext,
): Promise<RenderResult> => {
  const { io, renderer } = context;
  io.signal.throwIfAborted();
  const sources = job.inputs.map(async (input) =>
    toResumeText(input, await readCached(input, context), io),
  );
  const file = await renderer.render(await Promise.all(sources), options, io.signal);
  io.signal.throwIfAborted();
  const path = await writeOutput(job.target, file, io);
  return { file, ...(path !== undefined && { path }) };
};

const pathOf = (place: Exclude<OutputTarget, { kind: 'stdout' }>, file: RenderedFile): string => {
  const { filename, isRedacted } = file;
  if (place.kind === 'folder') return join(place.path, filename);
  if (!isRedacted || !place.unnamed) return place.path;
  const { folder, number } = place.unnamed;
  const ending = extname(filename);
  const numbered = `${basename(filename, ending)} ${number}${ending}`;
  return join(folder, number === undefined ? filename : numbered);
};

/** @returns the written path as the caller gave it, relative or absolute; undefined for standard output */
const writeOutput = async (
  target: OutputTarget,
  file: RenderedFile,
  io: Io,
): Promise<string | undefined> => {
  if (target.kind === 'stdout') {
    await write(io.stdout, file.bytes);
    return undefined;
  }
  const path = pathOf(target, file);
  await writeFileAtomically(resolve(io.cwd, path), file.bytes);
  return path;
};
