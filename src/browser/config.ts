import { availableParallelism } from 'node:os';
import { RenderError } from '../errors.ts';
import type { SandboxMode } from './sandbox.ts';
import type { SupervisorConfig } from './supervisor.ts';

/** How this process runs Chromium. Every key has a default. */
export interface BrowserConfig {
  /** Path of the browser to use; else `CHROME_PATH`, then the places of `find.ts`. */
  readonly executablePath?: string;
  /** Milliseconds for waiting, loading and printing together. @default 30000 */
  readonly deadlineMs?: number;
  /** Warm pages: documents printed at the same time. @default cores + 1 */
  readonly pages?: number;
  /** Documents that may wait for a page; more are refused with `busy`. @default 100 */
  readonly queue?: number;
  /** Documents after which a page is replaced. @default 150 */
  readonly documentsPerPage?: number;
  /**
   * Bytes (PSS) above which Chromium is replaced.
   * @default 400 MiB for each page and for the rest, at most three quarters of a container's memory
   */
  readonly memoryBytes?: number;
  /**
   * How many documents will be printed in all, where that is known: the browser is ended when the last has been
   * printed, while it is finished. @default unknown
   */
  readonly documents?: number;
  /** Chromium's sandbox; else the variable `VITAE_SANDBOX`. @default 'auto' */
  readonly sandbox?: SandboxMode;
  /** Told once, when there can be no sandbox. @default process.emitWarning */
  readonly warn?: (message: string) => void;
}

export interface BrowserSettings extends SupervisorConfig {
  readonly deadlineMs: number;
  readonly queue: number;
  /** Infinity: nobody knows. */
  readonly documents: number;
}

const mebibyte = 1024 * 1024;

/** Every default, in one place. */
export const settle = (config: BrowserConfig): BrowserSettings => {
  const pages = config.pages ?? availableParallelism() + 1;
  return {
    ...(config.executablePath !== undefined && { executablePath: config.executablePath }),
    pages,
    queue: config.queue ?? 100,
    deadlineMs: config.deadlineMs ?? 30_000,
    documents: config.documents ?? Infinity,
    documentsPerPage: config.documentsPerPage ?? 150,
    memoryBytes: config.memoryBytes ?? Math.min(400 * mebibyte * (pages + 1), containerShare()),
    sandbox: config.sandbox ?? sandboxOf(process.env['VITAE_SANDBOX']),
    launchLimitMs: 15_000,
    heartbeatMs: 1_000,
    warn:
      config.warn ??
      ((message) => {
        process.emitWarning(message, 'VitaeWarning');
      }),
  };
};

/** The rest of a container's memory is for this process. Infinity where nothing constrains it. */
const containerShare = (): number => {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? constrained * 0.75 : Infinity;
};

const sandboxModes = ['auto', 'required', 'off'] as const satisfies SandboxMode[];

const sandboxOf = (value: string | undefined): SandboxMode => {
  if (!value) return 'auto';
  const mode = sandboxModes.find((known) => known === value);
  if (mode) return mode;
  throw new RenderError(
    'browser_unavailable',
    `VITAE_SANDBOX is "${value}"; it can be ${sandboxModes.join(', ')}.`,
  );
};
