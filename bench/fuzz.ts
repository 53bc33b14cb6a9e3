import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  const storage = await mkdtemp(path.join(tmpdir(), 'vitae-fuzz-'));
  const service = await startService({
    VITAE_STORAGE: storage,
    VITAE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
    VITAE_MCP: 'on',
    VITAE_STUDIO: 'on',
    VITAE_CORS_ORIGINS: 'https://example.com',
  });
  const port = Number(new URL(service.url).port);
  while (!(await fetch(`${service.url}/health/ready`)).ok) await pause(50);
  const calls = fc.sample(arbitraryCall(true), { numRuns: requests, seed });
  const garbage = fc.sample(arbitraryBytes, { numRuns: Math.ceil(requests / 20), seed });
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  const megabytes: number[] = [];
  const live = watchHealth(port);
  const assistant = await openSession(port);
  let next = 0;
  await atOnce(clients, async () => {
    const index = next++;
    const call = calls[index];
    if (!call) return false;
    try {
      const extra = call.path.startsWith('/mcp') ? assistant : {};
      const sent = { ...call, headers: { ...call.headers, ...extra } };
      const { status, text } = await send(port, sent, limitMs);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 && status !== 503 && status !== 504)
        faults.push(`${String(status)} ${describe(call)} → ${text.slice(0, 300)}`);
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
  // An idle worker frees its memory after five seconds.
  await pause(15_000);
  const idle = ((await proportionalMemory(service.pid)) ?? NaN) / 2 ** 20;
  const slowest = await live.stop();
  const exitCode = await service.stop();
  await rm(storage, { recursive: true });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const sorted = [...statuses].sort(([one], [other]) => one - other);
  // The first fifth fills caches and warms pages.
  const fifth = Math.ceil(megabytes.length / 5);
  const settled = median(megabytes.slice(fifth, 2 * fifth));
  const last = median(megabytes.slice(-fifth));
  return [
    `${String(requests)} requests, seed ${String(seed)}: ${sorted.map(([status, count]) => `${String(count)} × ${String(status)}`).join(', ')}.`,
    target(
      'no answer of 500 or more but 503 and 504, no hang, no broken connection',
      faults.length === 0,
      String(faults.length),
    ),
    target(
      'memory flat (PSS of Node and Chromium, second fifth against the last)',
      last < settled * 1.15,
      `${settled.toFixed(0)} → ${last.toFixed(0)} MB, ${idle.toFixed(0)} MB after 15 s without work`,
    ),
    target('/health/live ≤ 250 ms throughout', slowest <= 250, `${slowest.toFixed(0)} ms`),
    target('exit 0 on SIGTERM', exitCode === 0, `exit ${String(exitCode)}`),
  ].join('\n');
};

const jsonTypes = {
  'Content-Type': 'application/json',
  Accept: 'application/json, text/event-stream',
};

/** The headers of a session of an assistant, whose messages are read further than those without one. */
const openSession = async (port: number): Promise<Record<string, string>> => {
  const clientInfo = { name: 'fuzz', version: '1' };
  const params = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  const call = { method: 'POST', path: '/mcp', headers: jsonTypes, body: Buffer.from(body) };
  const { headers } = await send(port, call, limitMs);
  return { ...jsonTypes, 'Mcp-Session-Id': String(headers['mcp-session-id']) };
};

/** Asks for the health again and again. @returns the longest time of an answer in milliseconds when it is stopped */
const watchHealth = (port: number) => {
  const call = { method: 'GET', path: '/health/live', headers: {}, body: Buffer.alloc(0) };
  let [slowest, isOver] = [0, false];
  const watch = async (): Promise<number> => {
    while (!isOver) {
      const start = performance.now();
      await send(port, call, limitMs).catch(() => undefined);
      slowest = Math.max(slowest, performance.now() - start);
      await pause(20);
    }
    return slowest;
  };
  const ended = watch();
  return { stop: () => ((isOver = true), ended) };
};

const describe = ({ method, path, headers, body }: Call): string =>
  `${method} ${path} ${JSON.stringify(headers)} ${body.toString('base64')}`;
