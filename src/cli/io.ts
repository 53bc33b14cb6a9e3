import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../browser/config.ts';
import type { ServerConfig } from '../config.ts';
import type { RenderOptions } from '../options/schema.ts';
import type { RendererConfig, ThemedRenderer } from '../render.ts';
import { errnoCode } from '../text/errno.ts';
import { writeError } from './write-error.ts';

/** The environment of a run: streams, variables, folder and signal. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Which streams are terminals. */
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Characters in a line of the terminal; absent without a terminal. */
  readonly columns?: number | undefined;
  readonly env: Environment;
  readonly cwd: string;
  /** Aborts with the name of the received signal as its reason. */
  readonly signal: AbortSignal;
}

/** Dependencies of the commands, loaded on demand: `--help` loads neither Chromium nor Express. */
export interface CliDependencies {
  /** @param documents that will certainly be rendered: Chromium and their format are loaded early */
  openRenderer(
    config: RendererConfig,
    documents?: readonly RenderOptions[],
  ): Promise<ThemedRenderer>;
  /** Opens a renderer whose code runs in workers, for many documents or for files whose reading may take too long. */
  openPooledRenderer(config: RendererConfig, workers?: number): Promise<ThemedRenderer>;
  /** Runs the service until the signal aborts, then finishes running requests; `announce` receives the address. */
  serve(config: ServerConfig, signal: AbortSignal, announce: (line: string) => void): Promise<void>;
  /** Works on jobs until the signal aborts. */
  work(config: ServerConfig, signal: AbortSignal, announce: (line: string) => void): Promise<void>;
}

/**
 * Resolves when the content is written. @throws CommandError unwritable; a system error if the reader has closed the
 * pipe (EPIPE)
 */
export const write = (stream: Writable, content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      if (!error) resolve();
      else reject(isBrokenPipe(error) ? error : writeError('<stdout>', error));
    });
  });

export const isBrokenPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(errnoCode(error) ?? '');
