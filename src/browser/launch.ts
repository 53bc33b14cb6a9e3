import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Browser as Puppet, CDPSession, Connection } from 'puppeteer';
import { chromiumFlags } from './flags.ts';
import type { FoundBrowser } from './find.ts';
import { openWarmPage, type WarmPage } from './page.ts';
import { pipeTransport } from './pipe.ts';
import { createProfile, removeProfile } from './profile.ts';

/** One running Chromium. */
export interface Chromium {
  readonly pid: number;
  readonly sandbox: boolean;
  /** Resolves, once, when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  openPage(): Promise<WarmPage>;
  version(): Promise<string>;
  /** Asks it to leave, kills it if it does not, waits until process and files are gone. */
  close(): Promise<void>;
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly found: FoundBrowser;
  readonly sandbox: boolean;
  /** Milliseconds until it must have answered. */
  readonly timeoutMs: number;
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

export const launchChromium = async (options: LaunchOptions): Promise<Chromium> => {
  // Started together: the process comes up while the library is read.
  const library = import('puppeteer');
  const profile = await createProfile();
  const child = start(options, profile);
  const lastWords = keepLastWords(child);
  let gone = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(async () => {
    gone = true;
    killGroup(child, 'SIGKILL');
    await removeProfile(profile).catch(() => undefined);
  });
  const kill = async (): Promise<void> => {
    killGroup(child, 'SIGKILL');
    await ended;
  };

  const failed = new Promise<never>((_, reject) => {
    child.once('error', (cause) => {
      reject(new LaunchError(`${options.found.executablePath} could not be run.`, '', cause));
    });
    child.once('exit', (code, signal) => {
      reject(new LaunchError(`Chromium ended at once (${signal ?? String(code)}).`, lastWords()));
    });
  });
  const timer = startTimer(
    options.timeoutMs,
    () => new LaunchError('Chromium did not answer.', lastWords()),
  );
  try {
    const { default: puppeteer } = await library;
    const { connection, puppet } = await Promise.race([
      connect(puppeteer.connect.bind(puppeteer), child),
      failed,
      timer.expired,
    ]);
    return {
      pid: child.pid ?? 0,
      sandbox: options.sandbox,
      ended,
      hasEnded: () => gone,
      openPage: () => openWarmPage(connection),
      version: () => puppet.version(),
      kill,
      async close() {
        void puppet.close().catch(() => undefined);
        const late = setTimeout(() => killGroup(child, 'SIGKILL'), closeGraceMs);
        await ended;
        clearTimeout(late);
      },
    };
  } catch (error) {
    await kill();
    throw error;
  } finally {
    timer.stop();
    failed.catch(() => undefined);
  }
};

const closeGraceMs = 2_000;

const start = ({ found, sandbox }: LaunchOptions, profile: string): ChildProcess =>
  spawn(found.executablePath, chromiumFlags(profile, sandbox), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that one signal reaches zygote and renderers too.
    detached: process.platform !== 'win32',
    env: chromiumEnvironment(profile, found.libraryPath),
    windowsHide: true,
  });

const chromiumEnvironment = (profile: string, libraryPath?: string): NodeJS.ProcessEnv => {
  // Windows programs need SystemRoot and others; elsewhere secrets of ours stay ours.
  if (process.platform === 'win32') return { ...process.env, TZ: 'UTC' };
  const libraries = [libraryPath, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    PATH: process.env['PATH'],
    HOME: profile,
    TMPDIR: profile,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  };
};

const connect = async (
  connectPuppeteer: (typeof import('puppeteer'))['default']['connect'],
  child: ChildProcess,
): Promise<{ connection: Connection; puppet: Puppet }> => {
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const puppet = await connectPuppeteer({
    // stdio was asked for as pipes above: 3 is written, 4 is read.
    transport: pipeTransport(toBrowser as Writable, fromBrowser as Readable),
    protocolTimeout,
    defaultViewport: null,
    networkEnabled: false,
    issuesEnabled: false,
    // Pages are driven by sessions of ours; puppeteer need not mirror their frames.
    targetFilter: (target) => target.type() === 'browser',
  });
  const root: CDPSession = await puppet.target().createCDPSession();
  const connection = root.connection();
  if (!connection) throw new Error('The connection to Chromium closed while it was made.');
  return { connection, puppet };
};

/** Above every deadline: a call still open after it belongs to a page that was thrown away. */
const protocolTimeout = 600_000;

const killGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
};

const keepLastWords = (child: ChildProcess): (() => string) => {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4_000);
  });
  return () => text.trim().split('\n').slice(-12).join('\n');
};

const startTimer = (timeoutMs: number, error: () => Error) => {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
    }, timeoutMs);
  });
  expired.catch(() => undefined);
  return {
    expired,
    stop() {
      clearTimeout(timer);
    },
  };
};
