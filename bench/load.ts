import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { processTree } from '../src/browser/process/process-tree.ts';
import { atOnce, median, quantile, timeOf } from './measure.ts';
import { ms, target, times } from './report.ts';
import { readSeed, startService, type Service } from './subjects.ts';

const warmupMs = 4_000;
const calibrationMs = 8_000;
const overload = 4;
const loadMs = Number(process.env['LOAD_SECONDS'] ?? 60) * 1_000;
const deadlineMs = 30_000;

interface Answer {
  /** Milliseconds since the load began. */
  readonly sentMs: number;
  readonly tookMs: number;
  /** 0: the connection broke. */
  readonly status: number;
  readonly retryAfterSeconds?: number;
}

/** Sends four times the capacity for a minute, then nothing, then SIGTERM during many requests. */
export const measureLoad = async (): Promise<string> => {
  const text = await readSeed();
  const service = await startService();
  await measureCapacity(service.url, text, warmupMs);
  const capacity = await measureCapacity(service.url, text, calibrationMs);
  const answers = await floodFor(loadMs, capacity * overload, () => ask(service.url, text));
  const served = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 429);
  const p99 = quantile(
    served.map(({ tookMs }) => tookMs),
    0.99,
  );
  const off = misjudgements(refused, served);
  const within = off.filter((ratio) => ratio <= 2).length / off.length;
  const after = await ask(service.url, text);
  const depth = /^vitae_queue_depth (\d+)$/m.exec(
    await (await fetch(`${service.url}/metrics`)).text(),
  )?.[1];
  const stopping = await stopAmid(service, text);
  return [
    `Capacity ${capacity.toFixed(1)} per second, asked ${(capacity * overload).toFixed(0)} for ${String(loadMs / 1_000)} s: ${String(answers.length)} requests.`,
    `Served ${String(served.length)}, median ${ms(median(served.map(({ tookMs }) => tookMs)))} ms; refused ${String(refused.length)}, median ${ms(median(refused.map(({ tookMs }) => tookMs)))} ms.`,
    target(
      'served within the deadline, p99',
      p99 <= deadlineMs,
      `${ms(p99)} ms of ${String(deadlineMs)}`,
    ),
    target(
      'the rest refused with 429 and Retry-After, nothing lost',
      served.length + refused.length === answers.length &&
        refused.every(({ retryAfterSeconds }) => retryAfterSeconds),
      `${String(answers.length - served.length - refused.length)} others`,
    ),
    target(
      'Retry-After within 2 × of what those just before had to wait',
      within >= 0.95,
      `median ${times(median(off))} off, ${(within * 100).toFixed(1)} % within 2 ×`,
    ),
    target(
      'nothing stuck afterwards',
      after.status === 200 && depth === '0',
      `queue ${depth ?? '?'}, next answer ${String(after.status)} in ${ms(after.tookMs)} ms`,
    ),
    ...stopping,
  ].join('\n');
};

const ask = async (url: string, text: string, sentMs = 0): Promise<Answer> => {
  const begun = performance.now();
  const answer = { status: 0, retryAfterSeconds: 0 };
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/render`, { method: 'POST', headers, body: text });
    await response.arrayBuffer();
    answer.status = response.status;
    answer.retryAfterSeconds = Number(response.headers.get('Retry-After'));
  } catch {
    // Counted as lost: status 0.
  }
  return { ...answer, sentMs, tookMs: performance.now() - begun };
};

/** Documents per second with enough clients to keep every page busy. */
const measureCapacity = async (url: string, text: string, forMs: number): Promise<number> => {
  let done = 0;
  const until = performance.now() + forMs;
  const tookMs = await timeOf(() =>
    atOnce(6, async () => {
      await ask(url, text);
      done += 1;
      return performance.now() < until;
    }),
  );
  return done / (tookMs / 1_000);
};

/** Sends at a fixed rate regardless of responses; resolves when every request is answered. */
const floodFor = async (
  durationMs: number,
  perSecond: number,
  send: () => Promise<Answer>,
): Promise<Answer[]> => {
  const begun = performance.now();
  const under: Promise<Answer>[] = [];
  for (let elapsed = 0; elapsed < durationMs; elapsed = performance.now() - begun) {
    while (under.length < (elapsed / 1_000) * perSecond) {
      under.push(send().then((answer) => ({ ...answer, sentMs: elapsed })));
    }
    await pause(5);
  }
  return Promise.all(under);
};

/**
 * The error of each Retry-After as a ratio of 1 or more, relative to the wait of the last request
 * admitted before the refusal: when it is served, the queue at the refusal has drained.
 */
const misjudgements = (refused: readonly Answer[], served: readonly Answer[]): number[] => {
  const inOrder = [...served].sort((one, other) => one.sentMs - other.sentMs);
  return refused.flatMap(({ sentMs, retryAfterSeconds = 0 }) => {
    const before = inOrder.findLast((answer) => answer.sentMs <= sentMs);
    if (!before) return [];
    const ratio = (retryAfterSeconds * 1_000) / Math.max(before.tookMs, 1_000);
    return [Math.max(ratio, 1 / ratio)];
  });
};

const stopAmid = async (service: Service, text: string): Promise<string[]> => {
  const answers = Array.from({ length: 40 }, () => ask(service.url, text));
  await Promise.race(answers);
  const family = await processTree(service.pid);
  const exitCode = await service.stop();
  const given = await Promise.all(answers);
  const left = (await Promise.all(family.map(isAlive))).filter(Boolean);
  return [
    target(
      'SIGTERM amid 40 requests: every one answered',
      given.every(({ status }) => status === 200 || status === 429),
      `${String(given.filter(({ status }) => status === 200).length)} served, ${String(given.filter(({ status }) => status === 429).length)} refused`,
    ),
    target(
      'exit 0, no process left',
      exitCode === 0 && left.length === 0,
      `exit ${String(exitCode)}, ${String(left.length)} left`,
    ),
  ];
};

/** A zombie has ended; reaping it is up to its parent. */
const isAlive = async (pid: number): Promise<boolean> => {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return /^State:\s+[^ZX]/m.test(status);
};
