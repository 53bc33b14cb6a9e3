import { availableParallelism } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import * as z from 'zod';
import { readRendererConfig } from '../../config.ts';
import { parseOptions } from '../../door/options.ts';
import type { RenderOptions } from '../../options.ts';
import type { RenderedFile, Renderer } from '../../render.ts';
import { planJobs, type Job, type Place } from '../destination.ts';
import { CommandError, exitCodeOfSignal } from '../exit-codes.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { asSource, dash, readInput } from '../input.ts';
import { write, type Io, type Parts } from '../io.ts';
import { openProgress } from '../progress.ts';
import { advise, isOfEveryInput, report, tellFindings, tellFit, warn } from '../report.ts';
import { nameOf, subjectOf, tellLaying, warnOfEach, type Texts } from '../laying.ts';
import { startInTurn } from '../turns.ts';
import { writeFileAtomically } from '../write-file.ts';

export interface RenderRequest {
  readonly inputs: readonly string[];
  readonly output: string | undefined;
  readonly given: GivenFlags;
  /** Names of sub-commands, to tell `render theme` from a file. */
  readonly commands: readonly string[];
}

/** Makes every document asked for. One that fails is reported; the others are made all the same. */
export const renderResumes = async (
  request: RenderRequest,
  io: Io,
  parts: Parts,
): Promise<number> => {
  if (request.inputs.length === 0) {
    throw new CommandError('usage', 'Which résumé? Try: render resume.json, or: render --help');
  }
  // For a document or two, to compile the checks takes longer than to make them.
  z.config({ jitless: true });
  const formats = request.given.get('format') ?? [];
  const jobs = planJobs({ inputs: request.inputs, output: request.output, formats }, io);
  const strings = namedStrings(request.given);
  const orders = jobs.map((job) => ({
    job,
    options: parseOptions({ ...strings, format: job.format }),
  }));
  const core = readRendererConfig(io.env);
  const workshop = { request, io, texts: new Map() };
  const renderer = await parts.openRenderer(
    { ...core, browser: { ...core.browser, warn: (message) => warn([{ path: '', message }], io) } },
    (await canBegin(jobs[0], workshop)) ? orders.map(({ options }) => options) : [],
  );
  if (request.output === undefined) tellLaying(jobs[0]?.inputs ?? [], io);
  try {
    return await makeAll(orders, { ...workshop, renderer });
  } finally {
    await renderer.close();
  }
};

interface Order {
  readonly job: Job;
  readonly options: RenderOptions;
}

interface Reading {
  readonly request: RenderRequest;
  readonly io: Io;
  readonly texts: Texts;
}

interface Workshop extends Reading {
  readonly renderer: Renderer;
}

const readOnce = (input: string, { io, request, texts }: Reading): Promise<string> => {
  const text = texts.get(input) ?? readInput(input, io, request.commands);
  texts.set(input, text);
  return text;
};

/** No browser for a misspelt file. Standard input is not waited for: somebody may still be typing. */
const canBegin = async (first: Job | undefined, reading: Reading): Promise<boolean> => {
  const files = first?.inputs.filter((input) => input !== dash) ?? [];
  const read = await Promise.allSettled(files.map((input) => readOnce(input, reading)));
  return read.every(({ status }) => status === 'fulfilled');
};

/** Prints in the order asked for, whatever is ready first. */
const makeAll = async (orders: readonly Order[], workshop: Workshop): Promise<number> => {
  const { io, texts } = workshop;
  const progress = openProgress(io);
  const made = startInTurn(
    orders.map((order) => () => make(order, workshop)),
    availableParallelism(),
  );
  const warned = new Set<string>();
  const told = new Set<string>();
  let exitCode = 0;
  for (const [index, { job, options }] of orders.entries()) {
    const name = nameOf(job);
    progress.show(`${name} → ${job.format} (${index + 1} of ${orders.length})`);
    try {
      const { path, warnings, fit, proof } = (await made[index]) ?? nothing;
      progress.clear();
      if (!warned.has(name)) {
        warnOfEach(warnings, job, io);
        if (proof) advise(proof.advice, io, name);
      }
      warned.add(name);
      if (proof) tellFindings(proof, io, name);
      if (fit) tellFit(fit, io, orders.length > 1 ? `${name} → ${job.format}` : undefined);
      if (path !== undefined) await write(io.stdout, `${path}\n`);
    } catch (error) {
      progress.clear();
      if (isOfEveryInput(error) && told.has(String(error))) continue;
      told.add(String(error));
      const failure = report(
        error,
        io,
        await subjectOf(error, { ...job, redact: options.redact }, texts),
      );
      exitCode ||= failure;
    }
  }
  return io.signal.aborted ? exitCodeOfSignal(io.signal.reason) : exitCode;
};

interface Made {
  /** Absent on standard output. */
  readonly path?: string;
  readonly warnings: RenderedFile['warnings'];
  readonly fit?: RenderedFile['fit'];
  readonly proof?: RenderedFile['proof'];
}
const nothing: Made = { warnings: [] };

const make = async ({ job, options }: Order, workshop: Workshop): Promise<Made> => {
  const { io, renderer } = workshop;
  io.signal.throwIfAborted();
  const sources = job.inputs.map(async (input) =>
    asSource(input, await readOnce(input, workshop), io),
  );
  const file = await renderer.render(await Promise.all(sources), options, io.signal);
  io.signal.throwIfAborted();
  const path = await deliver(job.place, file, io);
  return {
    warnings: file.warnings,
    fit: file.fit,
    proof: file.proof,
    ...(path !== undefined && { path }),
  };
};

const pathOf = (place: Exclude<Place, { kind: 'stdout' }>, file: RenderedFile): string => {
  const { filename, isRedacted } = file;
  if (place.kind === 'folder') return join(place.path, filename);
  if (!isRedacted || !place.unnamed) return place.path;
  const { folder, number } = place.unnamed;
  const ending = extname(filename);
  const numbered = `${basename(filename, ending)} ${number}${ending}`;
  return join(folder, number === undefined ? filename : numbered);
};

/** @returns the path written, as the caller would write it */
const deliver = async (place: Place, file: RenderedFile, io: Io): Promise<string | undefined> => {
  if (place.kind === 'stdout') {
    await write(io.stdout, file.bytes);
    return undefined;
  }
  const path = pathOf(place, file);
  await writeFileAtomically(resolve(io.cwd, path), file.bytes);
  return path;
};
