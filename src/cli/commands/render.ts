import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readRendererConfig } from '../../config.ts';
import { parseOptions } from '../../door/options.ts';
import type { RenderOptions } from '../../options.ts';
import type { RenderedFile, Renderer } from '../../render.ts';
import { planJobs, type Job, type Place } from '../destination.ts';
import { CommandError } from '../exit-codes.ts';
import { namedStrings, type GivenFlags } from '../flags.ts';
import { inputName, readInput } from '../input.ts';
import { write, type Io, type Parts } from '../io.ts';
import { openProgress } from '../progress.ts';
import { report } from '../report.ts';
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
  const formats = request.given.get('format') ?? [];
  const jobs = planJobs({ inputs: request.inputs, output: request.output, formats }, io);
  const strings = namedStrings(request.given);
  const orders = jobs.map((job) => ({
    job,
    options: parseOptions({ ...strings, format: job.format }),
  }));
  const renderer = await parts.openRenderer(readRendererConfig(io.env));
  try {
    return await makeAll(orders, { request, io, renderer });
  } finally {
    await renderer.close();
  }
};

interface Order {
  readonly job: Job;
  readonly options: RenderOptions;
}

interface Workshop {
  readonly request: RenderRequest;
  readonly io: Io;
  readonly renderer: Renderer;
}

const makeAll = async (orders: readonly Order[], workshop: Workshop): Promise<number> => {
  const { io, request, renderer } = workshop;
  const progress = openProgress(io);
  const texts = new Map<string, Promise<string>>();
  const textOf = (input: string): Promise<string> => {
    const text = texts.get(input) ?? readInput(input, io, request.commands);
    texts.set(input, text);
    return text;
  };
  const files = startInTurn(
    orders.map(({ job, options }) => async () => {
      io.signal.throwIfAborted();
      return renderer.render(await textOf(job.input), options, io.signal);
    }),
    availableParallelism(),
  );
  let exitCode = 0;
  for (const [index, { job, options }] of orders.entries()) {
    progress.show(`${inputName(job.input)} → ${options.format} (${index + 1} of ${orders.length})`);
    try {
      const place = await deliver(job.place, await files[index], io);
      progress.clear();
      if (place !== undefined) await write(io.stdout, `${place}\n`);
    } catch (error) {
      progress.clear();
      const text = await texts.get(job.input)?.catch(() => undefined);
      const failure = report(error, io, {
        name: inputName(job.input),
        ...(text !== undefined && { text }),
      });
      exitCode ||= failure;
      if (io.signal.aborted) return failure;
    }
  }
  return exitCode;
};

/** @returns the path written, as the caller wrote it */
const deliver = async (
  place: Place,
  file: RenderedFile | undefined,
  io: Io,
): Promise<string | undefined> => {
  if (!file) return undefined;
  if (place.kind === 'stdout') {
    await write(io.stdout, file.bytes);
    return undefined;
  }
  const path = place.kind === 'file' ? place.path : join(place.path, file.filename);
  await writeFileAtomically(resolve(io.cwd, path), file.bytes);
  return path;
};
