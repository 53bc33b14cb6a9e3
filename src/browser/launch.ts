import { setMaxListeners } from 'node:events';
import type { Browser as Puppet, Connection, ConnectionTransport } from 'puppeteer';
import { startProcess, type ChromiumProcess } from './chromium-process.ts';
import type { FoundBrowser } from './find.ts';
import { Loss } from './loss.ts';
import { openWarmPage, type WarmPage } from './page.ts';
import { pipeTransport } from './pipe.ts';

/** One running Chromium. */
export interface Chromium {
  readonly pid: number;
  readonly sandbox: boolean;
  /** Fires, with a Loss, the moment it is gone or hung up. */
  readonly loss: AbortSignal;
  /** Resolves when its processes and files are gone. */
  readonly ended: Promise<unknown>;
  openPage(): Promise<WarmPage>;
  /** "HeadlessChrome/143.0.7499.0". Also the way to ask whether it still answers. */
  version(): Promise<string>;
  /** Asks it to leave, kills it if it will not; resolves when processes and files are gone. */
  close(): Promise<void>;
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly found: FoundBrowser;
  readonly sandbox: boolean;
  /** Milliseconds until its first page must be open. */
  readonly limitMs: number;
}

/** Why Chromium did not start, with the last lines it wrote. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError';
  readonly lastWords: string;

  constructor(message: string, lastWords: string, cause?: unknown) {
    super(lastWords ? `${message} Its last words:\n${lastWords}` : message, { cause });
    this.lastWords = lastWords;
  }
}

/** Launched means: a page is open. A browser that cannot start renderers has not started. */
export const launchChromium = async (options: LaunchOptions): Promise<Chromium> => {
  const browserProcess = await startProcess(options.found, options.sandbox);
  // The process comes up while the library is read: 130 ms that nobody waits for.
  const library = import('puppeteer');
  let timer: NodeJS.Timeout | undefined;
  const failed = new Promise<never>((_, reject) => {
    const fail = (why: string): void => {
      reject(new LaunchError(why, browserProcess.lastWords()));
    };
    void browserProcess.ended.then(({ reason }) => {
      fail(`${options.found.executablePath} ended before it was ready (${reason}).`);
    });
    timer = setTimeout(() => {
      fail(`${options.found.executablePath} was not ready in ${String(options.limitMs)} ms.`);
    }, options.limitMs);
  });
  failed.catch(() => undefined);
  const transport = pipeTransport(browserProcess.toBrowser, browserProcess.fromBrowser);
  try {
    const { default: puppeteer } = await library;
    const connected = connect((settings) => puppeteer.connect(settings), transport);
    connected.catch(() => undefined);
    const { connection, puppet } = await Promise.race([connected, failed]);
    const first = openFirstPage(connection);
    first.catch(() => undefined);
    const firstPage = await Promise.race([first, failed]);
    return runningChromium({ browserProcess, connection, puppet, firstPage }, options.sandbox);
  } catch (error) {
    browserProcess.kill();
    const { reason } = await browserProcess.ended;
    // A process that ended before puppeteer listened leaves its calls, and their timers, pending.
    transport.onclose?.();
    if (error instanceof LaunchError) throw error;
    const why = `${options.found.executablePath} ended before it was ready (${reason}).`;
    throw new LaunchError(why, browserProcess.lastWords(), error);
  } finally {
    clearTimeout(timer);
  }
};

interface Parts {
  readonly browserProcess: ChromiumProcess;
  readonly connection: Connection;
  readonly puppet: Puppet;
  readonly firstPage: WarmPage;
}

const runningChromium = (parts: Parts, sandbox: boolean): Chromium => {
  const { browserProcess, connection, puppet } = parts;
  let firstPage: WarmPage | undefined = parts.firstPage;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const lose = (): void => {
    controller.abort(new Loss('browser', 'The browser ended.'));
    // It may have hung up without having died.
    browserProcess.kill();
  };
  puppet.once('disconnected', lose);
  void browserProcess.ended.then(lose);
  if (!puppet.connected) lose();
  return {
    pid: browserProcess.pid,
    sandbox,
    loss: controller.signal,
    ended: browserProcess.ended,
    version: () => puppet.version(),
    async openPage() {
      const page = firstPage;
      firstPage = undefined;
      return page ?? openWarmPage(connection);
    },
    async kill() {
      browserProcess.kill();
      await browserProcess.ended;
    },
    async close() {
      puppet.close().catch(() => undefined);
      const late = setTimeout(() => {
        browserProcess.kill();
      }, closeGraceMs);
      await browserProcess.ended;
      clearTimeout(late);
    },
  };
};

/** A browser asked to leave is gone in some 50 ms; one that is frozen never. */
const closeGraceMs = 2_000;

/** Above every deadline: a call still open after it belongs to a page long thrown away. */
const protocolTimeout = 600_000;

type Connect = (settings: {
  transport: ConnectionTransport;
  protocolTimeout: number;
  defaultViewport: null;
  networkEnabled: boolean;
  issuesEnabled: boolean;
  targetFilter: (target: { type(): string }) => boolean;
}) => Promise<Puppet>;

const connect = async (connectPuppeteer: Connect, transport: ConnectionTransport) => {
  const puppet = await connectPuppeteer({
    transport,
    protocolTimeout,
    defaultViewport: null,
    networkEnabled: false,
    issuesEnabled: false,
    // Pages are driven by sessions of our own; puppeteer need not mirror every frame of them.
    targetFilter: (target) => target.type() === 'browser',
  });
  const session = await puppet.target().createCDPSession();
  const connection = session.connection();
  if (!connection) throw new Error('The connection closed while it was made.');
  return { connection, puppet };
};

/** The page every browser starts with. */
const openFirstPage = async (connection: Connection): Promise<WarmPage> => {
  const { targetInfos } = await connection.send('Target.getTargets');
  return openWarmPage(connection, targetInfos.find(({ type }) => type === 'page')?.targetId);
};
