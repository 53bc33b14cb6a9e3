import { setMaxListeners } from 'node:events';
import type { Connection } from 'puppeteer-core';
import { RenderError } from '../../errors.ts';
import { delay, onAbort } from '../../abort.ts';
import { openWarmPage, type WarmPage } from '../devtools/page.ts';
import { pipeTransport } from '../devtools/pipe-transport.ts';
import { TargetLostError } from '../errors.ts';
import type { BrowserSettings } from '../config.ts';
import type { FoundBrowser } from '../find/browser-search.ts';
import { startChromium, type ChromiumProcess, type ProcessExit } from './chromium-process.ts';

/** One running Chromium. */
export interface Chromium {
  readonly pid: number;
  readonly sandbox: boolean;
  /** Fires, with a TargetLostError, as soon as the browser ends or closes the connection. */
  readonly lostSignal: AbortSignal;
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

/** One launch of a browser that was found. */
export interface Launch {
  readonly found: FoundBrowser;
  readonly settings: BrowserSettings;
  /** Cancels the launch. */
  readonly signal: AbortSignal;
  /** Called when the process is spawned, before it answers. */
  readonly onSpawn?: () => void;
}

export interface LaunchFailure {
  /** The end of the browser's stderr. */
  readonly stderrTail: string;
  /** The process was killed from outside; a retry may succeed. */
  readonly wasKilled?: boolean;
  readonly cause?: unknown;
}

/** Why Chromium did not start. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly stderrTail: string;
  readonly wasKilled: boolean;

  constructor(message: string, { stderrTail, wasKilled = false, cause }: LaunchFailure) {
    super(stderrTail ? `${message} Its last output:\n${stderrTail}` : message, { cause });
    this.stderrTail = stderrTail;
    this.wasKilled = wasKilled;
  }
}

/** Launches with Chromium's sandbox, or without it and with a warning where it is not available. */
export const launchChromium = async (launch: Launch): Promise<Chromium> => {
  const { sandbox: mode, warn } = launch.settings;
  if (mode === 'off') return launchOnce(launch, false);
  if (isRoot()) {
    if (mode === 'required') throw sandboxRequired('Chromium cannot use its sandbox as root.');
    warn(
      'Running as root: Chromium prints without its sandbox. Run as an ordinary user to enable it.',
    );
    return launchOnce(launch, false);
  }
  try {
    return await launchOnce(launch, true);
  } catch (error) {
    if (!(error instanceof LaunchError) || !lacksSandbox(error)) throw error;
    const why = `This system does not allow namespaces for ordinary users, so Chromium cannot use its sandbox. ${sandboxRemedy}`;
    if (mode === 'required') throw sandboxRequired(why, error);
    const chromium = await launchOnce(launch, false);
    warn(why);
    return chromium;
  }
};

const sandboxRemedy =
  'To enable it: in a container, a seccomp profile that allows clone and unshare; on Ubuntu, ' +
  '"sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0".';

const sandboxRequired = (why: string, cause?: unknown): RenderError =>
  new RenderError(
    'browser_unavailable',
    `${why} VITAE_SANDBOX=required does not allow printing without it.`,
    { cause },
  );

const isRoot = (): boolean => process.getuid?.() === 0;

/** Chromium has no exit code for this case; its stderr is the only evidence. */
const lacksSandbox = ({ stderrTail }: LaunchError): boolean =>
  /no usable sandbox|failed to move to new namespace|SUID sandbox helper/i.test(stderrTail);

/** Resolves when a page is open: a browser that cannot start renderers has not started. */
const launchOnce = async (launch: Launch, useSandbox: boolean): Promise<Chromium> => {
  const { found, settings, signal, onSpawn } = launch;
  const browserProcess = await startChromium(found, settings, useSandbox);
  onSpawn?.();
  // The import runs while the process starts. The build bundles a tenth of puppeteer, the connection; the
  // rest launches browsers and mirrors their pages.
  const library = import('../devtools/connection.ts');
  const failure = watchForFailure(browserProcess, launch);
  const stopListening = onAbort(signal, () => browserProcess.kill());
  const transport = pipeTransport(browserProcess.toBrowser, browserProcess.fromBrowser);
  try {
    const { openConnection } = await library;
    const connection = openConnection(transport);
    const { closed } = transport;
    const first = openFirstPage(connection);
    first.catch(() => undefined);
    const firstPage = await Promise.race([first, failure.happened]);
    return runningChromium({ browserProcess, connection, closed, firstPage }, useSandbox);
  } catch (error) {
    const exit = error instanceof LaunchError ? undefined : await waitForExit(browserProcess);
    browserProcess.kill();
    await browserProcess.ended;
    // When the process ends before puppeteer listens, its calls and their timers stay pending.
    transport.onclose?.();
    throw exit ? earlyExitError(browserProcess, found, { ...exit, cause: error }) : error;
  } finally {
    failure.stopWatching();
    stopListening();
  }
};

/** Rejects when the process ends, or is not ready in time. */
const watchForFailure = (browserProcess: ChromiumProcess, { found, settings }: Launch) => {
  const { launchTimeoutMs } = settings;
  let timer: NodeJS.Timeout | undefined;
  const happened = new Promise<never>((_, reject) => {
    void browserProcess.ended.then((exit) => reject(earlyExitError(browserProcess, found, exit)));
    timer = setTimeout(() => {
      const why = `${found.executablePath} was not ready in ${launchTimeoutMs / 1_000} s.`;
      reject(new LaunchError(why, { stderrTail: browserProcess.stderrTail() }));
    }, launchTimeoutMs);
  });
  happened.catch(() => undefined);
  return { happened, stopWatching: () => clearTimeout(timer) };
};

const earlyExitError = (
  browserProcess: ChromiumProcess,
  { executablePath }: FoundBrowser,
  { reason, wasKilled, cause }: ProcessExit & { readonly cause?: unknown },
): LaunchError =>
  new LaunchError(`${executablePath} ended before it was ready (${reason}).`, {
    stderrTail: browserProcess.stderrTail(),
    wasKilled,
    cause,
  });

interface LaunchedProcess {
  readonly browserProcess: ChromiumProcess;
  readonly connection: Connection;
  readonly closed: Promise<void>;
  readonly firstPage: WarmPage;
}

const runningChromium = (parts: LaunchedProcess, sandbox: boolean): Chromium => {
  const { browserProcess, connection, closed } = parts;
  let firstPage: WarmPage | undefined = parts.firstPage;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const markLost = (): void => {
    controller.abort(new TargetLostError('browser', 'The browser ended.'));
    // The connection may have closed while the process is still alive.
    browserProcess.kill();
  };
  void closed.then(markLost);
  void browserProcess.ended.then(markLost);
  return {
    pid: browserProcess.pid,
    sandbox,
    lostSignal: controller.signal,
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
const exitGraceMs = 1_000;

/** The exit of the process, or a closed connection when the process has not ended. */
const waitForExit = async ({ ended }: ChromiumProcess): Promise<ProcessExit> => {
  const reported = new AbortController();
  const exit = ended.then((how) => {
    reported.abort();
    return how;
  });
  await delay(exitGraceMs, reported.signal);
  return reported.signal.aborted ? exit : { reason: 'it closed the connection', wasKilled: false };
};

/** The page that every browser opens at its start. */
const openFirstPage = async (connection: Connection): Promise<WarmPage> => {
  const { targetInfos } = await connection.send('Target.getTargets');
  return openWarmPage(connection, targetInfos.find(({ type }) => type === 'page')?.targetId);
};
