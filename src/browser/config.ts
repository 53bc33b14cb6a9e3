import { availableParallelism } from 'node:os';
import { RenderError } from '../errors.ts';
import type { SupervisorConfig } from './pool/supervisor.ts';
import type { SandboxMode } from './process/sandbox.ts';

/** Settings of Chromium for this process. Every key has a default. */
export interface BrowserConfig {
  /** Path of the browser. @default `CHROME_PATH`, then the paths of `find-browser.ts` */
  readonly executablePath?: string;
  /** Milliseconds for waiting, loading and printing together. @default 30000 */
  readonly deadlineMs?: number;
  /** Number of warm pages, which is the number of documents printed at the same time. @default cores + 1 */
  readonly pages?: number;
  /** Number of documents that can wait for a page; further ones are refused with `busy`. @default 100 */
  readonly queue?: number;
  /** Number of documents after which a page is replaced. @default 150 */
  readonly documentsPerPage?: number;
  /**
   * Bytes (PSS) above which Chromium is replaced.
   * @default 400 MiB per page plus 400 MiB, at most three quarters of the container's memory
   */
  readonly memoryBytes?: number;
  /**
   * Total number of documents, where the caller knows it. The browser ends as soon as the last one is printed,
   * while that document is postprocessed. @default unknown
   */
  readonly documents?: number;
  /** Chromium's sandbox. @default the variable `VITAE_SANDBOX`, then 'auto' */
  readonly sandbox?: SandboxMode;
  /** Called once when the sandbox is not available. @default process.emitWarning */
  readonly warn?: (message: string) => void;
}

export interface BrowserSettings extends SupervisorConfig {
  readonly deadlineMs: number;
  readonly queue: number;
  /** Infinity when the number is unknown. */
  readonly documents: number;
}

const mebibyte = 1024 * 1024;

/** Fills in every default. */
export const withDefaults = (config: BrowserConfig): BrowserSettings => {
  const pages = config.pages ?? availableParallelism() + 1;
  return {
    ...(config.executablePath !== undefined && { executablePath: config.executablePath }),
    pages,
    queue: config.queue ?? 100,
    deadlineMs: config.deadlineMs ?? 30_000,
    documents: config.documents ?? Infinity,
    documentsPerPage: config.documentsPerPage ?? 150,
    memoryBytes:
      config.memoryBytes ?? Math.min(400 * mebibyte * (pages + 1), containerMemoryShare()),
    sandbox: config.sandbox ?? parseSandboxMode(process.env['VITAE_SANDBOX']),
    launchTimeoutMs: 15_000,
    heartbeatMs: 1_000,
    warn:
      config.warn ??
      ((message) => {
        process.emitWarning(message, 'VitaeWarning');
      }),
  };
};

/** The rest of a container's memory is for this process. Infinity without a memory limit. */
const containerMemoryShare = (): number => {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? constrained * 0.75 : Infinity;
};

const sandboxModes = ['auto', 'required', 'off'] as const satisfies SandboxMode[];

const parseSandboxMode = (value: string | undefined): SandboxMode => {
  if (!value) return 'auto';
  const mode = sandboxModes.find((known) => known === value);
  if (mode) return mode;
  throw new RenderError(
    'browser_unavailable',
    `VITAE_SANDBOX is "${value}"; allowed are ${sandboxModes.join(', ')}.`,
  );
};
