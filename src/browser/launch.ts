import { setMaxListeners } from 'node:events';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { startProcess, type ChromiumProcess, type Exit } from './chromium-process.ts';
import { pause } from './deadline.ts';
import type { FoundBrowser } from './find.ts';
import { Loss } from './loss.ts';
import { openWarmPage, type WarmPage } from './page.ts';
import { pipeTransport } from './pipe.ts';

/** One running Chromium. */
export interface Chromium {
  readonly pid: number;
  readonly sandbox: boolean;
  /** Fires, with a Loss, as soon as the browser ends or closes the connection. */
  readonly loss: AbortSignal;
  /** Resolves when its processes have ended and its files are removed. */
  readonly ended: Promise<unknown>;
  openPage(): Promise<WarmPage>;
  /** "HeadlessChrome/143.0.7499.0". Also used to test whether the browser answers. */
  version(): Promise<string>;
  /**
   * Kills the browser, whatever it is doing; resolves when processes and files are gone. An orderly
   * shutdown would take 50 ms to save a profile that is discarded.
   */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly found: FoundBrowser;
  readonly sandbox: boolean;
  /** Milliseconds until the first page must be open. */
  readonly limitMs: number;
  /** Cancels the launch. */
  readonly signal: AbortSignal;
  /** Called when the process is spawned, before it answers. */
  readonly onSpawn?: () => void;
}

export interface LaunchFailure {
  /** The end of the browser's stderr. */
  readonly lastWords: string;
  /** The process was killed from outside; a retry may succeed. */
  readonly killed?: boolean;
  readonly cause?: unknown;
}

/** Why Chromium did not start. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly lastWords: string;
  readonly killed: boolean;

  constructor(message: string, { lastWords, killed = false, cause }: LaunchFailure) {
    super(lastWords ? `${message} Its last output:\n${lastWords}` : message, { cause });
    this.lastWords = lastWords;
    this.killed = killed;
  }
}

/** Resolves when a page is open: a browser that cannot start renderers has not started. */
export const launchChromium = async (options: LaunchOptions): Promise<Chromium> => {
  const browserProcess = await startProcess(options.found, options.sandbox);
  options.onSpawn?.();
  // The import runs while the process starts. It loads a tenth of puppeteer, the connection; the rest
  // launches browsers and mirrors their pages.
  const library = import('./connection.ts');
  const { executablePath } = options.found;
  const endedEarly = ({ reason, killed }: Exit, cause?: unknown): LaunchError =>
    new LaunchError(`${executablePath} ended before it was ready (${reason}).`, {
      lastWords: browserProcess.lastWords(),
      killed,
      cause,
    });
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    void browserProcess.ended.then((exit) => {
      reject(endedEarly(exit));
    });
    timer = setTimeout(() => {
      const why = `${executablePath} was not ready in ${String(options.limitMs / 1_000)} s.`;
      reject(new LaunchError(why, { lastWords: browserProcess.lastWords() }));
    }, options.limitMs);
  });
  failed.catch(() => undefined);
  const giveUp = (): void => {
    browserProcess.kill();
  };
  options.signal.addEventListener('abort', giveUp);
  if (options.signal.aborted) giveUp();
  const transport = pipeTransport(browserProcess.toBrowser, browserProcess.fromBrowser);
  try {
    const { connect, onceClosed } = await library;
    const connection = connect(transport);
    const closed = onceClosed(connection);
    const first = openFirstPage(connection);
    first.catch(() => undefined);
    const firstPage = await Promise.race([first, failed]);
    return runningChromium({ browserProcess, connection, closed, firstPage }, options.sandbox);
  } catch (error) {
    const exit = error instanceof LaunchError ? undefined : await exitOf(browserProcess);
    browserProcess.kill();
    await browserProcess.ended;
    // When the process ends before puppeteer listens, its calls and their timers stay pending.
    transport.onclose?.();
    throw exit ? endedEarly(exit, error) : error;
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', giveUp);
  }
};

interface Parts {
  readonly browserProcess: ChromiumProcess;
  readonly connection: Connection;
  readonly closed: Promise<void>;
  readonly firstPage: WarmPage;
}

const runningChromium = (parts: Parts, sandbox: boolean): Chromium => {
  const { browserProcess, connection, closed } = parts;
  let firstPage: WarmPage | undefined = parts.firstPage;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const lose = (): void => {
    controller.abort(new Loss('browser', 'The browser ended.'));
    // The connection may have closed while the process is still alive.
    browserProcess.kill();
  };
  void closed.then(lose);
  void browserProcess.ended.then(lose);
  return {
    pid: browserProcess.pid,
    sandbox,
    loss: controller.signal,
    ended: browserProcess.ended,
    version: async () => (await connection.send('Browser.getVersion')).product,
    async openPage() {
      const page = firstPage;
      firstPage = undefined;
      return page ?? openWarmPage(connection);
    },
    async close() {
      browserProcess.kill();
      await browserProcess.ended;
    },
  };
};

/** The exit event may come this much later than the broken pipe, because files are removed first. */
const newsDelayMs = 1_000;

/** The exit of the process, or a closed connection when the process has not ended. */
const exitOf = async ({ ended }: ChromiumProcess): Promise<Exit> => {
  const told = new AbortController();
  const exit = ended.then((how) => {
    told.abort();
    return how;
  });
  await pause(newsDelayMs, told.signal);
  return told.signal.aborted ? exit : { reason: 'it closed the connection', killed: false };
};

/** The page that every browser opens at its start. */
const openFirstPage = async (connection: Connection): Promise<WarmPage> => {
  const { targetInfos } = await connection.send('Target.getTargets');
  return openWarmPage(connection, targetInfos.find(({ type }) => type === 'page')?.targetId);
};
