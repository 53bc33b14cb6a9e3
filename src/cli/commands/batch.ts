import { relative, resolve } from 'node:path';
import { readNamePattern, WrongPattern, type NamePattern } from '../../batch/name-pattern.ts';
import { countsText, createProgressText } from '../../batch/progress-text.ts';
import type { ItemReport } from '../../batch/report.ts';
import { jsonLine } from '../../text/json.ts';
import { runBatch, type Outcome } from '../../batch/run-batch.ts';
import { createTakenNames, type TakenNames } from '../../batch/taken-names.ts';
import { readRendererConfig } from '../../config.ts';
import { RenderError } from '../../errors.ts';
import { parseLocalOptions } from '../../options/parse.ts';
import type { ThemedRenderer } from '../../render.ts';
import { errnoCode } from '../../text/errno.ts';
import { readVersion } from '../../version.ts';
import { openBatchInputs, type BatchInputs } from '../batch-inputs.ts';
import { openBatchProgress } from '../batch-progress.ts';
import { noReport, openBatchReport, type BatchReport } from '../batch-report.ts';
import { readConfigFile, type ConfigFile } from '../config-file.ts';
import { printError } from '../diagnostics.ts';
import { CommandError, exitCodeOfSignal, exitCodes } from '../exit-codes.ts';
import type { GivenFlags } from '../flags.ts';
import { createFolderStore } from '../folder-store.ts';
import { dash } from '../input.ts';
import { isBrokenPipe, write, type CliDependencies, type Io } from '../io.ts';
import { localStrings, withThemeOf } from '../local-theme.ts';
import { formatsWithDefault, isOutputFolder } from '../output-plan.ts';
import { describeError } from '../render-report.ts';
import { withBrowserWarnings, withRenderer } from '../with-renderer.ts';

export interface BatchRequest {
  readonly inputs: readonly string[];
  readonly output?: string;
  /** A file with names of files, or "-". */
  readonly filesFrom?: string;
  readonly report?: string;
  readonly resume: boolean;
  /** Prints the reports on standard output. */
  readonly json: boolean;
  readonly quiet: boolean;
  readonly config: boolean;
  readonly given: GivenFlags;
}

/** Renders many résumés. A failure is a line of the report and does not stop the others. */
export const renderBatch = async (
  request: BatchRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const pattern = patternOf(request.output, io);
  if (request.resume && request.report === undefined) {
    throw new CommandError('usage', '--resume continues a report; name it: --report report.jsonl');
  }
  const settings = await readConfigFile(io, request.config);
  const options = localStrings(request.given, io);
  const formats = formatsOf(request, pattern, settings);
  const common = formats.map((format) =>
    parseLocalOptions({ ...options, format }, settings.options),
  );
  const config = await withThemeOf(
    readRendererConfig(io.env, io.cwd),
    common[0] ?? parseLocalOptions(options, settings.options),
    settings,
  );
  const taken = createTakenNames();
  const inputs = await openInputs(request, taken, io);
  const report =
    request.report === undefined
      ? noReport
      : await openBatchReport(resolve(io.cwd, request.report), request.resume);
  const opening = dependencies.openPooledRenderer(withBrowserWarnings(config, io, !request.quiet));
  const plan = { pattern, taken, options, defaults: settings.options, formats };
  return withRenderer(opening, (renderer) =>
    runAll({ ...{ request, plan, inputs, report, renderer }, io }),
  );
};

/** Opens the inputs, and reserves their names and that of the report. */
const openInputs = (
  { inputs, filesFrom: list, report }: BatchRequest,
  taken: TakenNames,
  io: Io,
): Promise<BatchInputs> => {
  // The pattern of `-o` may be absolute or begin in the current folder.
  const onFile = (path: string): void => {
    taken.reserve(relative(io.cwd, resolve(io.cwd, path)));
    taken.reserve(resolve(io.cwd, path));
  };
  if (report !== undefined) onFile(report);
  return openBatchInputs({ inputs, list, onFile }, io);
};

/** @throws CommandError usage */
const patternOf = (output: string | undefined, { cwd }: Io): NamePattern => {
  if (output === undefined || output === dash) {
    throw new CommandError(
      'usage',
      "A batch writes files; give a folder or a pattern: -o out/, -o 'out/{basics.name}-{index}.{format}'",
    );
  }
  try {
    return readNamePattern(output, isOutputFolder(output, cwd));
  } catch (error) {
    if (!(error instanceof WrongPattern)) throw error;
    throw new CommandError('usage', `-o: ${error.message}`);
  }
};

/** @throws CommandError usage */
const formatsOf = (
  { given, output = '' }: BatchRequest,
  { format: stated }: NamePattern,
  { formats: usual }: ConfigFile,
): readonly string[] => {
  const wanted = given.get('format') ?? [];
  if (stated === undefined) return formatsWithDefault(wanted, usual);
  if (wanted.some((format) => format !== stated)) {
    throw new CommandError(
      'usage',
      `${output} has the extension of ${stated}, but -f is ${[...new Set(wanted)].join(', ')}. Write .{format} for the extension.`,
    );
  }
  return [stated];
};

interface BatchRun {
  readonly request: BatchRequest;
  readonly plan: Pick<
    Parameters<typeof runBatch>[0],
    'pattern' | 'taken' | 'options' | 'defaults' | 'formats'
  >;
  readonly inputs: BatchInputs;
  readonly report: BatchReport;
  readonly renderer: ThemedRenderer;
  readonly io: Io;
}

/** Failures that are printed; the report has all of them. */
const printedFailures = 20;

const runAll = async ({
  request,
  plan,
  inputs,
  report,
  renderer,
  io,
}: BatchRun): Promise<number> => {
  const counts: Record<Outcome, number> = { made: 0, failed: 0, unchanged: 0 };
  const progress = openBatchProgress(io, request.quiet, createProgressText());
  const state = () => ({ ...counts, share: inputs.share() });
  const onReport = async (each: ItemReport, outcome: Outcome): Promise<void> => {
    await report.add(each);
    counts[outcome] += 1;
    if (request.json) await write(io.stdout, jsonLine(each));
    if (each.error && counts.failed <= printedFailures) {
      progress.clear();
      printFailure(each, counts.failed === printedFailures, io);
    }
    progress.show(state());
  };
  const ending: unknown = await runBatch({
    ...{ ...plan, items: inputs.items, renderer, onReport, describeError },
    ...{ store: createFolderStore(io.cwd), version: readVersion(), signal: io.signal },
    // One document is prepared while all pages print.
    limit: renderer.status().pages + 1,
    earlier: (key) => report.earlier(key),
    endsBatch,
  }).then(
    () => undefined,
    (error: unknown) => error,
  );
  progress.clear();
  const isComplete = ending === undefined && !io.signal.aborted;
  await report.close(isComplete);
  const failure = ending === undefined ? 0 : printError(ending, io);
  const hint = isComplete || request.report === undefined ? '' : '; --resume continues';
  if (!request.quiet) io.stderr.write(`${countsText(counts)}${hint}\n`);
  if (io.signal.aborted) return exitCodeOfSignal(io.signal.reason);
  return failure || (counts.failed > 0 ? exitCodes.some_failed : 0);
};

const printFailure = ({ input, error }: ItemReport, isLast: boolean, io: Io): void => {
  const [issue] = error?.issues ?? [];
  const text = error?.message ?? '';
  const detail = issue && !text.includes(issue.message) ? [issue.path, issue.message] : [];
  const message = [text, ...detail].filter(Boolean).join(' ');
  const line = message.startsWith(input) ? message : `${input}: ${message}`;
  printError(new CommandError('some_failed', line), io);
  if (isLast) io.stderr.write('Further failures are only in the report.\n');
};

/** Whether an error concerns all documents. A name that is too long concerns one. */
const endsBatch = (error: unknown): boolean => {
  if (error instanceof CommandError)
    return error.code === 'unwritable' && errnoCode(error.cause) !== 'ENAMETOOLONG';
  return (
    isBrokenPipe(error) || (error instanceof RenderError && error.code === 'browser_unavailable')
  );
};
