import { createServer, type Server } from 'node:http';
import type { ServerConfig } from '../config.ts';
import type { EngineStatus } from '../jobs/engine.ts';
import type { Renderer } from '../render.ts';
import { readVersion } from '../version.ts';
import { liveAnswer, readyAnswer, type HealthAnswer } from './health.ts';
import { createMetrics } from './metrics.ts';
import { listen } from './server.ts';

export interface ProbedWorker {
  readonly renderer: Pick<Renderer, 'status'>;
  readonly jobs: { status(): Promise<EngineStatus> };
  readonly isClosing: () => boolean;
}

const noResults = { status: () => ({ documents: 0, bytes: 0 }) };

/**
 * Health and metrics of a worker, for probes and Prometheus. It gives counts only, so it needs no key.
 * @throws RenderError invalid_options when the address is not available
 */
export const serveProbes = async (
  { renderer, jobs, isClosing }: ProbedWorker,
  config: Pick<ServerConfig, 'host' | 'port'>,
): Promise<{ readonly url: string; readonly server: Server }> => {
  const metrics = createMetrics(renderer, noResults, jobs);
  const phase = async (): Promise<string> => {
    const { queue } = await jobs.status();
    if (isClosing()) return 'draining';
    return queue?.isUp === true ? 'ready' : 'queue unavailable';
  };
  const answer = async (path: string): Promise<Answer> => {
    if (path === '/health/live') return asJson(liveAnswer(readVersion()));
    if (path === '/health/ready') return asJson(readyAnswer(await phase(), renderer));
    if (path !== '/metrics') return { status: 404, ...jsonOf({ status: 'not found' }) };
    const { text, mediaType } = await metrics.expose();
    return { status: 200, text, headers: { 'Content-Type': mediaType } };
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      ({ status, text, headers }) => response.writeHead(status, headers).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return { url: await listen(server, config), server };
};

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

const jsonOf = (body: object) => ({
  text: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});

const asJson = ({ status, headers, body }: HealthAnswer): Answer => {
  const json = jsonOf(body);
  return { status, text: json.text, headers: { ...headers, ...json.headers } };
};
