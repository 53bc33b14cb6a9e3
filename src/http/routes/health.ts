import type { RequestHandler, Response } from 'express';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Renderer } from '../../render.ts';
import { liveAnswer, readyAnswer, type HealthAnswer } from '../health.ts';
import type { Lifecycle } from '../lifecycle.ts';

const send = (response: Response, { status, headers, body }: HealthAnswer): void => {
  response.status(status).set(headers).json(body);
};

export const liveRoute =
  (version: string): RequestHandler =>
  (_, response) =>
    send(response, liveAnswer(version));

/** Ready after the self-test, until the service drains. Jobs do not count. */
export const readyRoute =
  (
    lifecycle: Lifecycle,
    renderer: Pick<Renderer, 'status'>,
    jobs: Pick<Jobs, 'isAvailable'> | undefined,
  ): RequestHandler =>
  (_, response) =>
    send(response, readyAnswer(lifecycle.phase(), renderer, jobsState(jobs)));

const jobsState = (jobs: Pick<Jobs, 'isAvailable'> | undefined): Record<string, string> =>
  jobs ? { jobs: jobs.isAvailable() ? 'ready' : 'unavailable' } : {};
