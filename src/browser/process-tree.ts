import { readdir, readFile } from 'node:fs/promises';

/** The process and all below it. Only itself where there is no `/proc`. */
export const processTree = async (pid: number): Promise<number[]> => {
  const folder = `/proc/${String(pid)}/task`;
  const threads = await readdir(folder).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`${folder}/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists
    .flatMap((list) => list.split(' '))
    .map(Number)
    .filter((child) => child > 0);
  return [pid, ...(await Promise.all(children.map(processTree))).flat()];
};

/**
 * Bytes the tree occupies, shared pages counted once (PSS); undefined where the system cannot tell.
 * Sums of RSS would count Chromium's shared pages once per process.
 */
export const memoryOf = async (pid: number): Promise<number | undefined> => {
  const sizes = await Promise.all((await processTree(pid)).map(proportionalSize));
  const known = sizes.filter((size) => size !== undefined);
  return known.length > 0 ? known.reduce((sum, size) => sum + size, 0) : undefined;
};

const proportionalSize = async (pid: number): Promise<number | undefined> => {
  const rollup = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
  const kibibytes = /^Pss:\s+(\d+)/m.exec(rollup)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1_024;
};

/** Whether any process of the tree was stopped (SIGSTOP): it will not answer and not die. */
export const hasStopped = async (pid: number): Promise<boolean> => {
  const states = await Promise.all((await processTree(pid)).map(processState));
  return states.includes('T');
};

const processState = async (pid: number): Promise<string | undefined> => {
  const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  // The name, in parentheses, may itself hold spaces and parentheses (proc(5)).
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[0];
};
