import { createServer, type Server } from 'node:http';
import type { ServerConfig } from '../config.ts';
import type { EngineStatus } from '../jobs/engine.ts';
import type { Renderer } from '../render.ts';
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
  const isReady = async (): Promise<boolean> => {
    const { queue } = await jobs.status();
    return !isClosing() && queue?.isUp === true && renderer.status().circuit === 'closed';
  };
  const answer = async (path: string): Promise<Answer> => {
    if (path === '/health/live') return { status: 200, text: '{"status":"ok"}' };
    if (path === '/metrics') {
      const { text, mediaType } = await metrics.expose();
      return { status: 200, text, mediaType };
    }
    if (path !== '/health/ready') return { status: 404, text: '{"status":"not found"}' };
    const ready = await isReady();
    return { status: ready ? 200 : 503, text: `{"status":"${ready ? 'ready' : 'not ready'}"}` };
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      ({ status, text, mediaType = 'application/json' }) =>
        response.writeHead(status, { 'Content-Type': mediaType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return { url: await listen(server, config), server };
};

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly mediaType?: string;
}
