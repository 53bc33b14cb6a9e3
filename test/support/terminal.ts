import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { CliDependencies, Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import type { RendererConfig, ThemedRenderer } from '../../src/render.ts';
import { echoRenderer } from './echo-renderer.ts';

export interface Terminal {
  readonly folder: string;
  readonly renderer?: ThemedRenderer;
  readonly stdin?: string | Buffer | Readable;
  readonly isTTY?: Partial<Io['isTTY']>;
  readonly columns?: number;
  readonly env?: Io['env'];
  readonly signal?: AbortSignal;
  readonly stdout?: Writable;
  readonly serve?: CliDependencies['serve'];
  readonly work?: CliDependencies['work'];
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly opened: readonly RendererConfig[];
}

const collect = (chunks: Buffer[]): Writable =>
  new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });

/** Runs one command line in a folder and collects its output. */
export const runIn = async (terminal: Terminal, ...argv: string[]): Promise<Outcome> => {
  const { stdin = '', isTTY = {}, env = {} } = terminal;
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const opened: RendererConfig[] = [];
  const io: Io = {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin)]),
    stdout: terminal.stdout ?? collect(out),
    stderr: collect(err),
    isTTY: { stdin: false, stdout: false, stderr: false, ...isTTY },
    columns: terminal.columns,
    env,
    cwd: terminal.folder,
    signal: terminal.signal ?? new AbortController().signal,
  };
  // A script tested in the same process may have left a code, which commander would take for its own.
  process.exitCode = undefined;
  const exitCode = await run(argv, io, {
    openRenderer: (config) => {
      opened.push(config);
      return Promise.resolve(terminal.renderer ?? echoRenderer());
    },
    openPooledRenderer: (config) => {
      opened.push(config);
      return Promise.resolve(terminal.renderer ?? echoRenderer());
    },
    serve: terminal.serve ?? (() => Promise.resolve()),
    work: terminal.work ?? (() => Promise.resolve()),
  });
  return {
    exitCode,
    stdout: Buffer.concat(out).toString(),
    stderr: Buffer.concat(err).toString(),
    opened,
  };
};

/** Runs `work` in a temporary folder that is removed afterwards. */
export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-cli-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
