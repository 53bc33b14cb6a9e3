import { readRendererConfig } from '../../config.ts';
import { checkedFormats, reportChecks } from '../../door/check.ts';
import { parseOptions } from '../../door/options.ts';
import type { RenderOptions } from '../../options.ts';
import type { CheckedFile, Renderer } from '../../render.ts';
import { exitCodes } from '../exit-codes.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { asSource, inputName, readInput } from '../input.ts';
import { write, type Io, type Parts } from '../io.ts';
import { proofLine } from '../proof-line.ts';
import { advise, report, tellFindings, warn } from '../report.ts';

export interface CheckRequest {
  readonly inputs: readonly string[];
  readonly given: GivenFlags;
  readonly json: boolean;
}

/** Renders each input, reads the documents back and reports the findings. Does not write documents. */
export const checkResumes = async (
  { inputs, given, json }: CheckRequest,
  io: Io,
  parts: Parts,
): Promise<number> => {
  const formats = [...new Set(given.get('format') ?? checkedFormats)];
  const wanted = formats.map((format) => parseOptions({ ...namedStrings(given), format }));
  const core = readRendererConfig(io.env);
  const renderer = await parts.openRenderer({
    ...core,
    browser: { ...core.browser, warn: (message) => warn([{ path: '', message }], io) },
  });
  let exitCode = 0;
  try {
    for (const input of inputs) {
      const name = inputName(input);
      let text: string | undefined;
      try {
        text = await readInput(input, io);
        const files = await checkFormats({ input, text, wanted }, io, renderer);
        const passed = await (json ? tellJson : tell)(files, io, name);
        if (!passed) exitCode ||= exitCodes.check_failed;
      } catch (error) {
        const failure = report(error, io, { name, ...(text !== undefined && { text }) });
        exitCode ||= failure;
      }
    }
  } finally {
    await renderer.close();
  }
  return exitCode;
};

interface Task {
  readonly input: string;
  readonly text: string;
  readonly wanted: readonly RenderOptions[];
}

const checkFormats = async (
  { input, text, wanted }: Task,
  io: Io,
  renderer: Renderer,
): Promise<CheckedFile[]> => {
  const resume = asSource(input, text, io);
  const files: CheckedFile[] = [];
  for (const options of wanted) {
    io.signal.throwIfAborted();
    files.push(await renderer.check(resume, options, io.signal));
  }
  return files;
};

type Teller = (files: readonly CheckedFile[], io: Io, name: string) => Promise<boolean>;

/** One line of JSON per input. */
const tellJson: Teller = async (files, io, name) => {
  const checked = reportChecks(files);
  await write(io.stdout, `${JSON.stringify({ resume: name, ...checked })}\n`);
  return checked.passed;
};

const tell: Teller = async (files, io, name) => {
  const { warnings, advice, documents, passed } = reportChecks(files);
  warn(warnings, io, name);
  for (const document of documents) {
    tellFindings(document, io, name);
    await write(io.stdout, `${name} → ${document.format}: ${proofLine(document)}\n`);
  }
  advise(advice, io, name);
  return passed;
};
