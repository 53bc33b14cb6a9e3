import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { makeNicer } from '../src/niceness.ts';

describe('makeNicer', () => {
  it('adds steps to the niceness of a process, up to the highest', async () => {
    const child = spawn('cat');
    await once(child, 'spawn');
    makeNicer(child.pid, 4);
    expect(getPriority(child.pid)).toBe(getPriority() + 4);
    makeNicer(child.pid, 40);
    expect(getPriority(child.pid)).toBe(19);
    child.kill();
    await once(child, 'exit');
  });

  it('passes over a process that has ended', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(() => makeNicer(child.pid, 4)).not.toThrow();
    expect(() => makeNicer(undefined, 4)).not.toThrow();
  });
});
