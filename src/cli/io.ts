import type { Readable, Writable } from 'node:stream';
import type { ServerConfig } from '../config.ts';
import type { RenderOptions } from '../options.ts';
import { systemCodeOf } from '../files.ts';
import type { Renderer, RendererConfig } from '../render.ts';
import { unwritable } from './unwritable.ts';

/** All that a run touches outside itself. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Which of the streams a person sits at. */
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts with the name of the signal that asked to stop. */
  readonly signal: AbortSignal;
}

/** What commands call, loaded when called: `--help` pays for neither Chromium nor Express. */
export interface Parts {
  /** @param documents that are sure to be made: they get a head start */
  openRenderer(config: RendererConfig, documents?: readonly RenderOptions[]): Promise<Renderer>;
  /** Listens until the signal, answers what is running, closes; `announce` hears the address. */
  serve(config: ServerConfig, signal: AbortSignal, announce: (line: string) => void): Promise<void>;
}

/**
 * Resolves when the text has left this process. @throws CommandError unwritable; a system error when the reader has
 * gone (EPIPE)
 */
export const write = (stream: Writable, content: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      if (!error) resolve();
      else reject(isBrokenPipe(error) ? error : unwritable('<stdout>', error));
    });
  });

export const isBrokenPipe = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemCodeOf(error) ?? '');
