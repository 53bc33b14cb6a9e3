import { readdir, readFile } from 'node:fs/promises';

/** The process and all its descendants. Without `/proc` only the process itself. */
export const processTree = async (pid: number): Promise<number[]> => {
  const folder = `/proc/${pid}/task`;
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

/** Whether any process of this group is alive. Zombies do not count: they may never be reaped. */
export const isGroupAlive = async (group: number): Promise<boolean> => {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  const entries = await readdir('/proc').catch(() => undefined);
  if (!entries) return true;
  const pids = entries.filter((entry) => /^\d+$/.test(entry));
  const states = await Promise.all(pids.map((pid) => processStatus(Number(pid))));
  return states.some(({ state, pgrp }) => pgrp === group && state !== 'Z' && state !== 'X');
};

/**
 * Memory of the tree in bytes, shared pages counted once (PSS); undefined on systems without PSS.
 * Sums of RSS would count Chromium's shared pages once per process.
 */
export const proportionalMemory = async (pid: number): Promise<number | undefined> => {
  const sizes = await Promise.all((await processTree(pid)).map(proportionalSize));
  const known = sizes.filter((size) => size !== undefined);
  return known.length > 0 ? known.reduce((sum, size) => sum + size, 0) : undefined;
};

const proportionalSize = async (pid: number): Promise<number | undefined> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kibibytes = /^Pss:\s+(\d+)/m.exec(rollup)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1_024;
};

/** Whether any process of the tree is stopped (SIGSTOP): it neither answers nor dies. */
export const hasStopped = async (pid: number): Promise<boolean> => {
  const states = await Promise.all((await processTree(pid)).map(processStatus));
  return states.some(({ state }) => state === 'T');
};

/** State and process group, as in proc(5). */
const processStatus = async (pid: number) => {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name is in parentheses and may itself contain spaces and parentheses.
  const [state, , pgrp] = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state, pgrp: Number(pgrp) };
};
