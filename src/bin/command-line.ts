import './disable-zod-jit.ts';
import { write, type CliDependencies, type Io } from '../cli/io.ts';
import { run } from '../cli/run.ts';
import { stopSignal } from './stop-signal.ts';

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTTY: {
    stdin: process.stdin.isTTY,
    stdout: process.stdout.isTTY,
    stderr: process.stderr.isTTY,
  },
  columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  env: process.env,
  cwd: process.cwd(),
  signal: stopSignal(),
};

// `write` already rejects; without a listener the error event would end the process with a stack trace.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const openPooledRenderer: CliDependencies['openPooledRenderer'] = async (config, workers) => {
  const { createBatchRenderer, readWorkerSettings } = await import('./pooled-renderer.ts');
  const settings = readWorkerSettings(process.env);
  return createBatchRenderer(config, { ...settings, workers: workers ?? settings.workers });
};

/** Documents that are not known beforehand may use any template of the settings. */
const mayUseTemplate = (
  ...[{ wordTemplates = [] }, documents = []]: Parameters<CliDependencies['openRenderer']>
): boolean =>
  wordTemplates.length > 0 &&
  (documents.length === 0 || documents.some(({ wordTemplate }) => wordTemplate !== undefined));

/** Runs the command line, and ends the process. */
export const main = async (): Promise<never> => {
  const exitCode = await run(process.argv.slice(2), io, {
    openRenderer: async (config, documents = []) => {
      // A Word template may be hostile; in a worker the deadline ends its work.
      if (mayUseTemplate(config, documents)) return openPooledRenderer(config, 1);
      return (await import('../prelaunch.ts')).createPrelaunchedRenderer(documents, config);
    },
    openPooledRenderer,
    serve: async (config, signal, announce) => {
      const { runService } = await import('./service.ts');
      await runService(config, signal, announce);
    },
    work: async (config, signal, announce) => {
      const { runWorker } = await import('./worker.ts');
      await runWorker(config, signal, announce);
    },
  });

  // All output is flushed; skip the slow orderly shutdown.
  await Promise.allSettled([write(process.stdout, ''), write(process.stderr, '')]);
  process.exit(exitCode);
};
