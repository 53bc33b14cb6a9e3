/** A worker with the faults that stages must never have. The source of the job selects the fault. */
import { getPriority } from 'node:os';
import { threadId } from 'node:worker_threads';

const deeds = {
  thread: () => threadId,
  niceness: () => getPriority(),
  loop() {
    for (;;);
  },
  regexp: () => /^(x+)+$/.test(`${'x'.repeat(60)}!`),
  objects() {
    const held = [];
    for (;;) held.push({ value: held.length });
  },
  texts() {
    const held = [];
    for (;;) held.push(String(held.length).padStart(100_000, 'é').split(''));
  },
  exit: () => process.exit(7),
  exitOnce({ tries }) {
    if (Atomics.add(tries, 0, 1) === 0) process.exit(7);
    return threadId;
  },
};

export const work = ({ input }) => ({ ok: true, output: deeds[input.source](input) });
