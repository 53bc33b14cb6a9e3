/** A process with the faults that stages must never have. The extension of the file selects the fault. */
import { existsSync, writeFileSync } from 'node:fs';

/** @param {string} marker */
const isFirst = (marker) => {
  if (existsSync(marker)) return false;
  writeFileSync(marker, '');
  return true;
};

const deeds = {
  pid: () => process.pid,
  environment: () => Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL')),
  loop() {
    for (;;);
  },
  regexp: () => /^(x+)+$/.test(`${'x'.repeat(60)}!`),
  objects() {
    const held = [];
    for (;;) held.push({ value: held.length });
  },
  async arrays() {
    const held = [];
    for (;;) {
      held.push(Buffer.alloc(8 * 1024 ** 2, 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
  exit: () => process.exit(7),
  killed: () => process.kill(process.pid, 'SIGKILL'),
  killedOnce({ marker }) {
    if (isFirst(marker)) process.kill(process.pid, 'SIGKILL');
    return process.pid;
  },
};

process.on('message', async ({ input }) => {
  const output = await deeds[input.extension](input);
  process.send({ reply: { ok: true, output }, memoryBytes: process.memoryUsage.rss() });
});
process.send('ready');
