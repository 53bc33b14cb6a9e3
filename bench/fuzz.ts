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
import { arbitraryHostileCall } from './hostile-bodies.ts';
import { atOnce, median, quantile } from './measure.ts';
import { ms, target } from './report.ts';
import { post, readSeed, startBareServer, startService } from './subjects.ts';

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 10_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
const clients = 4;
/** The time that a document has, and a request more than that. */
const deadlineMs = 30_000;
const graceMs = 2_000;
/** A longer silence means that the request is lost. */
const limitMs = 40_000;
/** One request of so many has a body of up to five megabytes. */
const hostileEvery = 10;
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
    VITAE_DEADLINE_MS: String(deadlineMs),
  });
  const port = Number(new URL(service.url).port);
  while (!(await fetch(`${service.url}/health/ready`)).ok) await pause(50);
  const calls = fc.sample(arbitraryCall(true), { numRuns: requests, seed });
  const large = fc.sample(arbitraryHostileCall, { numRuns: requests / hostileEvery, seed });
  const garbage = fc.sample(arbitraryBytes, { numRuns: Math.ceil(requests / 20), seed });
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  const megabytes: number[] = [];
  const bare = await startBareServer();
  const live = watchHealth(port);
  const control = watchHealth(bare.port);
  const neighbour = await renderMeanwhile(service.url);
  const late: string[] = [];
  let longestMs = 0;
  const assistant = await openSession(port);
  let next = 0;
  await atOnce(clients, async () => {
    const index = next++;
    const call = index % hostileEvery === 0 ? large[index / hostileEvery] : calls[index];
    if (!call) return false;
    const start = performance.now();
    try {
      const extra = call.path.startsWith('/mcp') ? assistant : {};
      const sent = { ...call, headers: { ...call.headers, ...extra } };
      const { status, text } = await send(port, sent, limitMs);
      const tookMs = performance.now() - start;
      longestMs = Math.max(longestMs, tookMs);
      if (tookMs > deadlineMs + graceMs) late.push(`${ms(tookMs)} ms ${call.method} ${call.path}`);
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
  const made = await neighbour.stop();
  const [lives, bares] = [await live.stop(), await control.stop()];
  bare.stop();
  // An idle worker frees its memory after five seconds.
  await pause(15_000);
  const idle = ((await proportionalMemory(service.pid)) ?? NaN) / 2 ** 20;
  const exitCode = await service.stop();
  await rm(storage, { recursive: true });
  for (const fault of [...faults, ...late]) process.stderr.write(`${fault}\n`);
  const sorted = [...statuses].sort(([one], [other]) => one - other);
  // The first fifth fills caches and warms pages.
  const fifth = Math.ceil(megabytes.length / 5);
  const settled = median(megabytes.slice(fifth, 2 * fifth));
  const last = median(megabytes.slice(-fifth));
  return [
    `${String(requests)} requests, every tenth with a body of up to 5 MB, seed ${String(seed)}: ${sorted.map(([status, count]) => `${String(count)} × ${String(status)}`).join(', ')}.`,
    target(
      'no answer of 500 or more but 503 and 504, no hang, no broken connection',
      faults.length === 0,
      String(faults.length),
    ),
    target(
      `no request longer than its deadline and ${ms(graceMs / 1_000)} s`,
      late.length === 0,
      `${String(late.length)}, longest ${ms(longestMs)} ms`,
    ),
    target(
      'every document of a neighbour is made meanwhile',
      made.failed === 0 && made.documents > 0,
      `${String(made.documents)}, ${String(made.failed)} failed, longest ${ms(made.longestMs)} ms`,
    ),
    target(
      'memory flat (PSS of Node and Chromium, second fifth against the last)',
      last < settled * 1.15,
      `${settled.toFixed(0)} → ${last.toFixed(0)} MB, ${idle.toFixed(0)} MB after 15 s without work`,
    ),
    target(
      '/health/live ≤ 250 ms throughout',
      Math.max(...lives) <= 250,
      `${slowestOf(lives)}; a bare server beside it ${slowestOf(bares)}`,
    ),
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

/** Renders a résumé again and again, as somebody else does who uses the service. */
const renderMeanwhile = async (url: string) => {
  const text = await readSeed();
  const made = { documents: 0, failed: 0, longestMs: 0 };
  let isOver = false;
  const render = async (): Promise<typeof made> => {
    while (!isOver) {
      const start = performance.now();
      await post(url, text).then(
        () => (made.documents += 1),
        () => (made.failed += 1),
      );
      made.longestMs = Math.max(made.longestMs, performance.now() - start);
      await pause(200);
    }
    return made;
  };
  const ended = render();
  return { stop: () => ((isOver = true), ended) };
};

/** Asks for the health again and again. @returns the milliseconds of each answer when it is stopped */
const watchHealth = (port: number) => {
  const call = { method: 'GET', path: '/health/live', headers: {}, body: Buffer.alloc(0) };
  const durations: number[] = [];
  let isOver = false;
  const watch = async (): Promise<number[]> => {
    while (!isOver) {
      const start = performance.now();
      await send(port, call, limitMs).catch(() => undefined);
      durations.push(performance.now() - start);
      await pause(20);
    }
    return durations;
  };
  const ended = watch();
  return { stop: () => ((isOver = true), ended) };
};

const slowestOf = (durations: readonly number[]): string =>
  `${ms(Math.max(...durations))} ms (99 %: ${ms(quantile(durations, 0.99))} ms)`;

const describe = ({ method, path, headers, body }: Call): string =>
  `${method} ${path} ${JSON.stringify(headers)} ${body.toString('base64')}`;
