import { defaultCheckFormats, summarizeChecks } from '../../check/summary.ts';
import { jsonLine } from '../../text/json.ts';
import { readRendererConfig } from '../../config.ts';
import { parseLocalOptions } from '../../options/parse.ts';
import type { RenderOptions } from '../../options/schema.ts';
import { withThemeProblem } from '../../options/with-theme-problem.ts';
import type { CheckedFile, Renderer } from '../../render.ts';
import { readConfigFile } from '../config-file.ts';
import { printAdvice, printFindings, printLost, printWarnings } from '../diagnostics.ts';
import { forEachInput } from '../each-input.ts';
import { exitCodes } from '../exit-codes.ts';
import { findInputs } from '../find-inputs.ts';
import type { GivenFlags } from '../flags.ts';
import { formatAts } from '../format-ats.ts';
import { formatCheck } from '../format-check.ts';
import { toResumeText } from '../input.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { localStrings, namedThemes, withThemeOf } from '../local-theme.ts';
import { withBrowserWarnings, withRenderer } from '../with-renderer.ts';

export interface CheckRequest {
  readonly inputs: readonly string[];
  readonly given: GivenFlags;
  readonly json: boolean;
}

/** Renders each input, reads the documents back and reports the findings. Does not write documents. */
export const checkResumes = async (
  request: CheckRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const { given, json } = request;
  const { inputs } = await findInputs(request.inputs, io);
  const settings = await readConfigFile(io);
  const { options: defaults } = settings;
  const formats = [...new Set(given.get('format') ?? defaultCheckFormats)];
  const strings = localStrings(given, io);
  const config = readRendererConfig(io.env, io.cwd);
  const wanted = await withThemeProblem(
    () => formats.map((format) => parseLocalOptions({ ...strings, format }, defaults)),
    strings['theme'],
    namedThemes(config),
  );
  const themed = await withThemeOf(config, parseLocalOptions(strings, defaults), settings);
  const opening = dependencies.openRenderer(withBrowserWarnings(themed, io, false));
  const printChecks = json ? printJson : printText;
  return withRenderer(opening, (renderer) =>
    forEachInput(inputs, io, async ({ input, name, text }) => {
      const files = await checkFormats({ input, text, wanted }, io, renderer);
      return (await printChecks(files, io, name)) ? 0 : exitCodes.check_failed;
    }),
  );
};

interface CheckTask {
  readonly input: string;
  readonly text: string;
  readonly wanted: readonly RenderOptions[];
}

const checkFormats = async (
  { input, text, wanted }: CheckTask,
  io: Io,
  renderer: Renderer,
): Promise<CheckedFile[]> => {
  const resume = toResumeText(input, text, io);
  const files: CheckedFile[] = [];
  for (const options of wanted) {
    io.signal.throwIfAborted();
    files.push(await renderer.check(resume, options, io.signal));
  }
  return files;
};

type CheckPrinter = (files: readonly CheckedFile[], io: Io, name: string) => Promise<boolean>;

/** One line of JSON per input. */
const printJson: CheckPrinter = async (files, io, name) => {
  const checked = summarizeChecks(files);
  await write(io.stdout, jsonLine({ resume: name, ...checked }));
  return checked.passed;
};

const printText: CheckPrinter = async (files, io, name) => {
  const { warnings, advice, documents, passed, ...ledger } = summarizeChecks(files);
  printWarnings(warnings, io, name);
  printLost(ledger, io, name);
  for (const document of documents) {
    printFindings(document, io, name);
    await write(io.stdout, `${name} → ${document.format}: ${formatCheck(document)}\n`);
    if (document.ats)
      await write(io.stdout, `${name} → ${document.format}, ${formatAts(document.ats)}`);
  }
  printAdvice(advice, io, name);
  return passed;
};
