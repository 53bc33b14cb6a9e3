import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { delay } from '../../abort.ts';
import { makeNicer } from '../../niceness.ts';
import type { BrowserSettings } from '../config.ts';
import type { FoundBrowser } from '../find/browser-search.ts';
import { unpackFallbackFonts } from '../find/bundled-chromium.ts';
import { chromiumFlags } from './flags.ts';
import { isGroupAlive } from './process-tree.ts';
import { createUserDataDir, removeUserDataDir, writeFontConfig } from './user-data-dir.ts';

/** One Chromium as the operating system sees it: processes and files. */
export interface ChromiumProcess {
  readonly pid: number;
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** Resolves when the process has ended and its files are gone. */
  readonly ended: Promise<ProcessExit>;
  /** The end of the browser's stderr. */
  stderrTail(): string;
  /** Kills the browser and all its renderers, including stopped ones. */
  kill(): void;
}

export interface ProcessExit {
  /** The signal, the exit code, or the reason why the program did not run. */
  readonly reason: string;
  /** The end came from outside: a user, a process manager, or the kernel out of memory. */
  readonly wasKilled: boolean;
}

export const startChromium = async (
  found: FoundBrowser,
  settings: BrowserSettings,
  useSandbox: boolean,
): Promise<ChromiumProcess> => {
  const profile = await createUserDataDir();
  try {
    const env = await chromiumEnvironment(profile, settings, found.libraryPath);
    const child = spawn(found.executablePath, chromiumFlags(profile, useSandbox), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // One signal to this process group reaches zygote and renderers; signals of the terminal do not.
      detached: process.platform !== 'win32',
      env,
      windowsHide: true,
    });
    // Its other processes and threads do not exist yet, and inherit this.
    makeNicer(child.pid, settings.niceness);
    return trackProcess(child, profile);
  } catch (error) {
    await removeUserDataDir(profile);
    throw error;
  }
};

const trackProcess = (child: ChildProcess, profile: string): ChromiumProcess => {
  const stderrTail = collectStderrTail(child);
  const kill = (): void => {
    killGroup(child);
  };
  // `process.exit()` does not wait. When a signal ends this process, the next sweep removes the folder.
  const onExit = (): void => {
    kill();
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  const ended = new Promise<ProcessExit>((resolve) => {
    child.once('error', (error) => {
      resolve({ reason: error.message, wasKilled: false });
    });
    child.once('exit', (code, signal) => {
      const wasKilled = signal === 'SIGKILL' || signal === 'SIGTERM';
      resolve({ reason: signal ?? `exit code ${code}`, wasKilled });
    });
  }).then(async (exit) => {
    kill();
    await waitForGroupExit(child);
    await removeUserDataDir(profile).catch(() => undefined);
    process.removeListener('exit', onExit);
    return exit;
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return {
    pid: child.pid ?? 0,
    // `stdio` above opens both as pipes: 3 is written, 4 is read.
    toBrowser: toBrowser as Writable,
    fromBrowser: fromBrowser as Readable,
    ended,
    stderrTail,
    kill,
  };
};

const chromiumEnvironment = async (
  profile: string,
  settings: BrowserSettings,
  libraryPath?: string,
): Promise<NodeJS.ProcessEnv> => {
  // Windows programs need SystemRoot and others. Elsewhere Chromium does not get our secrets.
  const { PATH, LD_LIBRARY_PATH } = settings.environment;
  if (process.platform === 'win32') return { ...settings.environment, TZ: 'UTC' };
  const libraries = [libraryPath, LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = process.platform === 'linux' ? await unpackFallbackFonts(settings) : undefined;
  return {
    PATH,
    HOME: profile,
    TMPDIR: profile,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: await writeFontConfig(profile, fonts),
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  };
};

const killGroup = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has no processes left.
  }
};

const groupExitTimeoutMs = 500;
const groupPollMs = 5;

/** The helpers of the browser outlive it briefly and may still write files. */
const waitForGroupExit = async ({ pid }: ChildProcess): Promise<void> => {
  if (pid === undefined || process.platform === 'win32') return;
  for (let waited = 0; waited < groupExitTimeoutMs; waited += groupPollMs) {
    if (!(await isGroupAlive(pid))) return;
    await delay(groupPollMs);
  }
};

const stderrTailLength = 4_000;

const collectStderrTail = (child: ChildProcess): (() => string) => {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-stderrTailLength);
  });
  return () => text.trim();
};
