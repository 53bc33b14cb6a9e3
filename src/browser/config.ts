import { availableParallelism } from 'node:os';

/** `auto`: used where the system allows it. `required`: without a sandbox the browser does not start. */
type SandboxMode = 'auto' | 'required' | 'off';

/** Variables as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of Chromium. Every key has a default; the environment of this process is not read. */
export interface BrowserConfig {
  /** Path of the browser. @default the first browser of `find-browser.ts` */
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
  /** Chromium's sandbox. @default 'auto' */
  readonly sandbox?: SandboxMode;
  /** Folder into which the embedded browser is unpacked. @default the user's cache */
  readonly cacheDir?: string;
  /**
   * Variables for the search (`CHROME_PATH`, `PUPPETEER_EXECUTABLE_PATH`, `PUPPETEER_CACHE_DIR`, `PATH`, `HOME`, the
   * program folders of Windows) and for Chromium, which gets `PATH` and `LD_LIBRARY_PATH`, on Windows all.
   * Usually `process.env`. @default none
   */
  readonly environment?: Environment;
  /**
   * Steps of nice(1) by which Chromium yields to this process. As root, Chromium may set the priorities of its threads
   * itself, and does. @default 0
   */
  readonly niceness?: number;
  /** Called once when the sandbox is not available. @default process.emitWarning */
  readonly warn?: (message: string) => void;
}

/** The settings with every default filled in. */
export interface BrowserSettings extends Required<
  Omit<BrowserConfig, 'executablePath' | 'cacheDir'>
> {
  readonly executablePath?: string;
  readonly cacheDir?: string;
  /** Milliseconds until the first page of a launched browser must be open. */
  readonly launchTimeoutMs: number;
  /** Milliseconds between two health checks. */
  readonly heartbeatMs: number;
}

const mebibyte = 1024 * 1024;

/** Fills in every default. */
export const completeConfig = (config: BrowserConfig): BrowserSettings => {
  const pages = config.pages ?? availableParallelism() + 1;
  return {
    ...(config.executablePath !== undefined && { executablePath: config.executablePath }),
    ...(config.cacheDir !== undefined && { cacheDir: config.cacheDir }),
    environment: config.environment ?? {},
    pages,
    queue: config.queue ?? 100,
    deadlineMs: config.deadlineMs ?? 30_000,
    documents: config.documents ?? Infinity,
    documentsPerPage: config.documentsPerPage ?? 150,
    memoryBytes:
      config.memoryBytes ?? Math.min(400 * mebibyte * (pages + 1), containerMemoryShare()),
    sandbox: config.sandbox ?? 'auto',
    niceness: config.niceness ?? 0,
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
