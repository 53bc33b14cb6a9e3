import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { proportionalMemory } from '../src/browser/process/process-tree.ts';
import {
  arbitraryBytes,
  arbitraryCall,
  send,
  sendRaw,
  type Call,
} from '../test/support/arbitrary-request.ts';
import { atOnce, median } from './measure.ts';
import { target } from './report.ts';
import { startService } from './subjects.ts';

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 10_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
const clients = 4;
/** A request has 30 s; a longer silence means that the request is lost. */
const limitMs = 40_000;
const sampleEvery = 100;

/** Thousands of requests of all kinds, one in twenty not valid HTTP, to the shipped program. */
export const measureFuzz = async (): Promise<string> => {
  const service = await startService();
  const port = Number(new URL(service.url).port);
  while (!(await fetch(`${service.url}/health/ready`)).ok) await pause(50);
  const calls = fc.sample(arbitraryCall(true), { numRuns: requests, seed });
  const garbage = fc.sample(arbitraryBytes, { numRuns: Math.ceil(requests / 20), seed });
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  const megabytes: number[] = [];
  let next = 0;
  await atOnce(clients, async () => {
    const index = next++;
    const call = calls[index];
    if (!call) return false;
    try {
      const { status, text } = await send(port, call, limitMs);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) faults.push(`${String(status)} ${describe(call)} → ${text.slice(0, 300)}`);
      const bytes = index % 20 === 0 ? garbage[index / 20] : undefined;
      const heard = bytes ? await sendRaw(port, bytes, limitMs) : '';
      if (/^HTTP\/1\.1 5/.test(heard)) faults.push(`raw → ${heard.slice(0, 300)}`);
    } catch (error) {
      faults.push(`${String(error)} ${describe(call)}`);
    }
    if (index % sampleEvery === 0) {
      megabytes.push(((await proportionalMemory(service.pid)) ?? NaN) / 2 ** 20);
    }
    return true;
  });
  const exitCode = await service.stop();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const sorted = [...statuses].sort(([one], [other]) => one - other);
  // The first fifth fills caches and warms pages.
  const fifth = Math.ceil(megabytes.length / 5);
  const settled = median(megabytes.slice(fifth, 2 * fifth));
  const last = median(megabytes.slice(-fifth));
  return [
    `${String(requests)} requests, seed ${String(seed)}: ${sorted.map(([status, count]) => `${String(count)} × ${String(status)}`).join(', ')}.`,
    target(
      'no answer of 500 or more, no hang, no broken connection',
      faults.length === 0,
      String(faults.length),
    ),
    target(
      'memory flat (PSS of Node and Chromium, second fifth against the last)',
      last < settled * 1.15,
      `${settled.toFixed(0)} → ${last.toFixed(0)} MB`,
    ),
    target('exit 0 on SIGTERM', exitCode === 0, `exit ${String(exitCode)}`),
  ].join('\n');
};

const describe = ({ method, path, headers, body }: Call): string =>
  `${method} ${path} ${JSON.stringify(headers)} ${body.toString('base64')}`;
