import type { RequestHandler } from 'express';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Renderer } from '../../render.ts';
import type { Lifecycle } from '../lifecycle.ts';

/** Liveness: the process answers. A failure means restart, so temporary conditions do not count. */
export const liveRoute =
  (version: string): RequestHandler =>
  (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version });
  };

/** Readiness: the self-test has passed, the browser can start, and the service is not draining. Jobs do not count. */
export const readyRoute =
  (
    lifecycle: Lifecycle,
    renderer: Pick<Renderer, 'status'>,
    jobs: Pick<Jobs, 'isAvailable'> | undefined,
  ): RequestHandler =>
  (_, response) => {
    const { circuit, waiting, queue, busy, pages } = renderer.status();
    const isUp = circuit === 'closed';
    const state =
      lifecycle.phase() === 'ready' && !isUp ? 'browser unavailable' : lifecycle.phase();
    const isReady = state === 'ready';
    response
      .status(isReady ? 200 : 503)
      .set({ 'Cache-Control': 'no-store', ...(!isReady && { 'Retry-After': '1' }) })
      .json({ status: state, busy, pages, waiting, queue, ...jobsState(jobs) });
  };

const jobsState = (jobs: Pick<Jobs, 'isAvailable'> | undefined) =>
  jobs && { jobs: jobs.isAvailable() ? 'ready' : 'unavailable' };
