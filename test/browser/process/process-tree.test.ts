import { spawn } from 'node:child_process';
import {
  hasStopped,
  processTree,
  proportionalMemory,
} from '../../../src/browser/process/process-tree.ts';
import { until } from '../../support/processes.ts';

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);

describe('processTree', () => {
  it('finds the children of a process', async () => {
    const child = sleeper();
    expect(await processTree(process.pid)).toEqual(
      expect.arrayContaining([process.pid, child.pid]),
    );
    child.kill('SIGKILL');
  });

  it('returns only the process when it has ended', async () => {
    expect(await processTree(2 ** 22 + 1)).toEqual([2 ** 22 + 1]);
  });
});

describe('hasStopped', () => {
  it('distinguishes a stopped process from a running one', async () => {
    const child = sleeper();
    const pid = Number(child.pid);
    expect(await hasStopped(pid)).toBe(false);
    child.kill('SIGSTOP');
    await until(() => hasStopped(pid));
    child.kill('SIGKILL');
    await until(async () => !(await hasStopped(pid)));
  });
});

describe('proportionalMemory', () => {
  it('counts the whole tree, not only its root', async () => {
    const child = sleeper();
    await new Promise((resolve) => child.once('spawn', resolve));
    const root = await proportionalMemory(Number(child.pid));
    expect(await proportionalMemory(process.pid)).toBeGreaterThan(Number(root));
    child.kill('SIGKILL');
  });

  it('is undefined for a process that has ended', async () => {
    expect(await proportionalMemory(2 ** 22 + 1)).toBeUndefined();
  });
});
