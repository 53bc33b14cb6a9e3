import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

interface ProcessEntry {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/** All running processes. A process's list of children is incomplete while others end (proc(5)). */
const allProcesses = async (): Promise<ProcessEntry[]> => {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return names.flatMap((name) => {
    try {
      const line = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent, group] = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    } catch {
      return [];
    }
  });
};

/** The children of a process whose command line is accepted. */
const childPids = async (parent: number, accepts: (line: string) => boolean): Promise<number[]> =>
  (await allProcesses())
    .filter((each) => each.parent === parent && accepts(commandLine(each.pid)))
    .map(({ pid }) => pid);

/** The browsers launched by this process or by the given one. */
export const browserPids = (parent = process.pid): Promise<number[]> =>
  childPids(
    parent,
    (line) => line.includes('--remote-debugging-pipe') && !line.includes('--type='),
  );

/** The processes in which a service imports files. */
export const importPids = (service: number): Promise<number[]> =>
  childPids(service, (line) => line.includes('workers/process.js'));

/** Every process of those browsers, because each browser leads a process group. */
export const browserProcesses = async (parent = process.pid): Promise<number[]> => {
  const browsers = await browserPids(parent);
  return (await allProcesses())
    .filter(({ group }) => browsers.includes(group))
    .map(({ pid }) => pid);
};

export const rendererPids = async (): Promise<number[]> =>
  (await browserProcesses()).filter((pid) => commandLine(pid).includes('--type=renderer'));

/** Sends the signal to each process that is still alive. */
export const signalAll = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // The process has already ended.
    }
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    // A zombie has an empty command line but still accepts signals.
    process.kill(pid, 0);
    return commandLine(pid) !== '';
  } catch {
    return false;
  }
};

/** Clock ticks of CPU time that the browsers have used so far (proc(5): utime + stime). */
export const browserTicks = async (): Promise<number> => {
  const ticks = (await browserProcesses()).map((pid) => {
    try {
      const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  });
  return ticks.reduce((sum, one) => sum + one, 0);
};

/** Profile folders that this process, or the given one, left in the temporary folder. */
export const profileFolders = async (pid = process.pid): Promise<string[]> =>
  (await readdir(tmpdir())).filter(
    (name) => name.startsWith('vitae-browser-') && name.includes(`-${String(pid)}-`),
  );

const hook = new URL('./typescript-hook.mjs', import.meta.url).href;

/** Runs a TypeScript file in a child process. */
export const runScript = (script: URL, args: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, ['--import', hook, fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

export const linesOf = async (child: ChildProcess): Promise<string> => {
  let text = '';
  for await (const chunk of child.stdout ?? []) text += String(chunk);
  return text.trim();
};

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const patienceMs = 20_000;

/** Waits until the condition holds. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`The condition did not become true: ${holds.toString()}`);
    await sleep(20);
  }
};
