import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EngineStatus } from '../jobs/engine.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Renderer } from '../render.ts';
import type { RequestContext } from './request-context.ts';
import type { ResultCache } from './result-cache.ts';

/** The measured facts of a response. */
interface Answer {
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** Metrics for Prometheus. */
export interface Metrics {
  answered(context: RequestContext, answer: Answer): void;
  /** The text exposition and its media type. */
  expose(): Promise<{ readonly text: string; readonly mediaType: string }>;
}

/** Gauges that are named like counters; `nodejs_active_handles` and so on give the same counts by type. */
const misnamed = ['handles', 'requests', 'resources'].map((what) => `nodejs_active_${what}_total`);

const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export const createMetrics = (
  renderer: Pick<Renderer, 'status'>,
  results: Pick<ResultCache, 'status'>,
  jobs: Pick<Jobs, 'status'> = noJobs,
): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);
  const registers = [registry];
  const requests = new Histogram({
    name: 'vitae_http_request_duration_seconds',
    help: 'Requests by route, format, theme and outcome: ok, not_modified or the problem code',
    labelNames: ['route', 'method', 'format', 'theme', 'outcome'] as const,
    buckets: seconds,
    registers,
  });
  const stage = new Histogram({
    name: 'vitae_render_stage_duration_seconds',
    help: 'Stages of rendered documents; wait is the time until a page is free',
    labelNames: ['stage', 'format'] as const,
    buckets: seconds,
    registers,
  });
  const documents = new Counter({
    name: 'vitae_documents_total',
    help: 'Documents sent, by source: miss or off (rendered), hit, shared',
    labelNames: ['cache', 'format'] as const,
    registers,
  });
  observeCore(renderer, registers);
  observeWorkers(renderer, registers);
  observeResults(results, registers);
  observeJobs(jobs, registers);
  return {
    answered({ route, format = '', theme = '', cache, timings, code }, { method, status, ms }) {
      const outcome = code ?? (status === 304 ? 'not_modified' : 'ok');
      requests.observe({ route, method, format, theme, outcome }, ms / 1_000);
      if (!cache || code) return;
      documents.inc({ cache, format });
      if (cache === 'hit' || cache === 'shared') return;
      for (const [name, took] of Object.entries(timings ?? {})) {
        stage.observe({ stage: name, format }, took / 1_000);
      }
    },
    expose: async () => ({ text: await registry.metrics(), mediaType: registry.contentType }),
  };
};

type Registers = Registry[];

const observeCore = (renderer: Pick<Renderer, 'status'>, registers: Registers): void => {
  const gauges = {
    vitae_pages: ['Documents that can be printed at the same time', () => renderer.status().pages],
    vitae_pages_busy: ['Documents being printed', () => renderer.status().busy],
    vitae_queue_limit: ['Documents that can wait for a page', () => renderer.status().queue],
    vitae_queue_depth: ['Documents waiting for a page', () => renderer.status().waiting],
    vitae_browser_up: ['1 while Chromium is running', () => Number(renderer.status().launched)],
    vitae_browser_memory_bytes: [
      'Memory of Chromium (PSS), measured every 100 documents; 0 before the first measurement',
      () => renderer.status().memoryBytes ?? 0,
    ],
    vitae_browser_circuit_open: [
      '1 while launches fail and documents are refused',
      () => Number(renderer.status().circuit !== 'closed'),
    ],
  } as const;
  const counters = {
    vitae_browser_restarts_total: [
      'Launches of Chromium after the first',
      () => renderer.status().restarts,
    ],
    vitae_render_retries_total: [
      'Reruns of documents because Chromium died',
      () => renderer.status().retries,
    ],
    vitae_prints_total: ['Documents printed by Chromium', () => renderer.status().rendered],
  } as const;
  for (const [name, [help, read]] of Object.entries(gauges)) gauge({ name, help, read, registers });
  for (const [name, [help, read]] of Object.entries(counters)) {
    counter({ name, help, read, registers });
  }
};

const observeWorkers = (renderer: Pick<Renderer, 'status'>, registers: Registers): void => {
  const gauges = {
    vitae_workers_limit: ['Maximum number of worker threads', 'limit'],
    vitae_workers: ['Running worker threads', 'running'],
    vitae_import_processes: ['Running processes that import files', 'processes'],
    vitae_workers_busy: ['Worker threads and import processes that run a stage', 'busy'],
  } as const;
  for (const [name, [help, part]] of Object.entries(gauges)) {
    gauge({ name, help, read: () => renderer.status().workers?.[part] ?? 0, registers });
  }
  labelledCounter({
    name: 'vitae_workers_ended_total',
    help: 'Worker threads and import processes ended during a stage, by reason: timeout, canceled, memory or crash',
    label: 'reason',
    read: () => renderer.status().workers?.ended ?? {},
    registers,
  });
};

const observeResults = (results: Pick<ResultCache, 'status'>, registers: Registers): void => {
  const help = 'Documents in the result cache';
  gauge({ name: 'vitae_cache_documents', help, read: () => results.status().documents, registers });
  gauge({
    name: 'vitae_cache_bytes',
    help: 'Bytes in the result cache',
    read: () => results.status().bytes,
    registers,
  });
};

const noWork: EngineStatus = { queued: 0, running: 0, made: 0, failed: 0 };
const noJobs = { status: () => Promise.resolve(noWork) };

const observeJobs = (jobs: Pick<Jobs, 'status'>, registers: Registers): void => {
  const gauges = {
    vitae_jobs_queued: ['Jobs that are queued', ({ queued }) => queued],
    vitae_jobs_running: ['Jobs that are running', ({ running }) => running],
    vitae_redis_up: ['1 while Redis answers; 0 also without Redis', (s) => Number(s.queue?.isUp)],
    vitae_job_queue_paused: ['1 while the queue is paused', (s) => Number(s.queue?.isPaused)],
  } as const satisfies Record<string, readonly [string, (status: EngineStatus) => number]>;
  for (const [name, [help, read]] of Object.entries(gauges)) {
    gauge({ name, help, read: async () => read(await jobs.status()) || 0, registers });
  }
  new Gauge({
    name: 'vitae_job_chunks',
    help: 'Chunks of jobs in Redis, by state: waiting, active or delayed',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      const { queue } = await jobs.status();
      for (const [state, count] of Object.entries(queue?.chunks ?? {})) this.set({ state }, count);
    },
  });
  const counters = {
    vitae_job_items_total: [
      'Résumés of jobs, by outcome: made or failed',
      ({ made, failed }) => ({ made, failed }),
    ],
    vitae_job_chunks_total: [
      'Chunks that this process has worked on, by outcome: done, returned, failed or stalled',
      ({ queue }) => queue?.ended ?? {},
    ],
  } as const satisfies Record<string, readonly [string, (status: EngineStatus) => Counts]>;
  for (const [name, [help, readFrom]] of Object.entries(counters)) {
    const read = async () => readFrom(await jobs.status());
    labelledCounter({ name, help, label: 'outcome', read, registers });
  }
};

interface MetricOptions<Value> {
  readonly name: string;
  readonly help: string;
  /** Reads the value at each scrape. */
  readonly read: () => Value | Promise<Value>;
  readonly registers: Registers;
}

/** Counts by the value of a label. */
type Counts = Readonly<Record<string, number>>;

const labelledCounter = ({
  name,
  help,
  label,
  read,
  registers,
}: MetricOptions<Counts> & { readonly label: string }): void => {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers,
    async collect() {
      const counts = await read();
      this.reset();
      for (const [value, count] of Object.entries(counts)) this.inc({ [label]: value }, count);
    },
  });
};

const counter = ({ name, help, read, registers }: MetricOptions<number>): void => {
  new Counter({
    name,
    help,
    registers,
    async collect() {
      const count = await read();
      this.reset();
      this.inc(count);
    },
  });
};

const gauge = ({ name, help, read, registers }: MetricOptions<number>): void => {
  new Gauge({
    name,
    help,
    registers,
    async collect() {
      this.set(await read());
    },
  });
};
