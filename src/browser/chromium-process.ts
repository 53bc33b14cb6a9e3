import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pause } from './deadline.ts';
import { unpackFallbackFonts } from './embedded.ts';
import type { FoundBrowser } from './find.ts';
import { chromiumFlags } from './flags.ts';
import { groupLives } from './process-tree.ts';
import { createProfile, removeProfile, writeFontConfig } from './profile.ts';

/** The operating system's side of one Chromium: its processes and its files. */
export interface ChromiumProcess {
  readonly pid: number;
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** Resolves when the process has ended and its files are gone. */
  readonly ended: Promise<Exit>;
  /** The last lines it wrote. */
  lastWords(): string;
  /** Ends the browser and all its renderers, stopped ones too. */
  kill(): void;
}

export interface Exit {
  /** Signal, exit code, or why it could not even be run. */
  readonly reason: string;
  /** Somebody else ended it: a person, a process manager, the kernel out of memory. */
  readonly killed: boolean;
}

export const startProcess = async (
  found: FoundBrowser,
  sandbox: boolean,
): Promise<ChromiumProcess> => {
  const profile = await createProfile();
  try {
    const env = await chromiumEnvironment(profile, found.libraryPath);
    const child = spawn(found.executablePath, chromiumFlags(profile, sandbox), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // A group of its own: one signal reaches zygote and renderers too, and the terminal's none.
      detached: process.platform !== 'win32',
      env,
      windowsHide: true,
    });
    return supervise(child, profile);
  } catch (error) {
    await removeProfile(profile);
    throw error;
  }
};

const supervise = (child: ChildProcess, profile: string): ChromiumProcess => {
  const lastWords = keepLastWords(child);
  const kill = (): void => {
    killGroup(child);
  };
  // `process.exit()` waits for nothing. A signal that ends us leaves the folder to the next sweep.
  const onExit = (): void => {
    kill();
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  const ended = new Promise<Exit>((resolve) => {
    child.once('error', (error) => {
      resolve({ reason: error.message, killed: false });
    });
    child.once('exit', (code, signal) => {
      const killed = signal === 'SIGKILL' || signal === 'SIGTERM';
      resolve({ reason: signal ?? `exit code ${String(code)}`, killed });
    });
  }).then(async (exit) => {
    kill();
    await groupGone(child);
    await removeProfile(profile).catch(() => undefined);
    process.removeListener('exit', onExit);
    return exit;
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return {
    pid: child.pid ?? 0,
    // Asked for as pipes above: 3 is written, 4 is read.
    toBrowser: toBrowser as Writable,
    fromBrowser: fromBrowser as Readable,
    ended,
    lastWords,
    kill,
  };
};

const chromiumEnvironment = async (
  profile: string,
  libraryPath?: string,
): Promise<NodeJS.ProcessEnv> => {
  // Windows programs need SystemRoot and others; elsewhere our secrets stay ours.
  if (process.platform === 'win32') return { ...process.env, TZ: 'UTC' };
  const { LD_LIBRARY_PATH } = process.env;
  const libraries = [libraryPath, LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = process.platform === 'linux' ? await unpackFallbackFonts(process.env) : undefined;
  return {
    PATH: process.env['PATH'],
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
    // Nobody is left in the group.
  }
};

const groupPatienceMs = 500;
const groupPollMs = 5;

/** The browser's helpers outlive it by a moment, in which they may still write. */
const groupGone = async ({ pid }: ChildProcess): Promise<void> => {
  if (pid === undefined || process.platform === 'win32') return;
  for (let waited = 0; waited < groupPatienceMs; waited += groupPollMs) {
    if (!(await groupLives(pid))) return;
    await pause(groupPollMs);
  }
};

const lastCharacters = 4_000;

const keepLastWords = (child: ChildProcess): (() => string) => {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-lastCharacters);
  });
  return () => text.trim();
};
