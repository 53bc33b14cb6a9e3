import { Writable } from 'node:stream';
import supertest, { type Response } from 'supertest';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createLifecycle, type Lifecycle } from '../../src/http/lifecycle.ts';
import { createLog } from '../../src/http/log.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import type { ThemedRenderer } from '../../src/render.ts';
import { echoRenderer } from './echo-renderer.ts';

export interface Setup {
  readonly renderer?: ThemedRenderer;
  readonly env?: Record<string, string>;
  readonly lifecycle?: Lifecycle;
  /** Collects the lines of the log. */
  readonly lines?: string[];
  readonly jobs?: Jobs;
}

export const appOf = ({
  renderer = echoRenderer(),
  env = {},
  lifecycle,
  lines = [],
  jobs,
}: Setup = {}) => {
  const config = readServerConfig(env);
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = createLog(config, stream);
  return createApp({ renderer, config, log, lifecycle: lifecycle ?? createLifecycle(), jobs });
};

export const clientOf = (setup: Setup = {}) => supertest(appOf(setup));

/** A client that posts one résumé text. */
export const post = (
  path: string,
  text: string | Buffer = '{}',
  { type = 'application/json', ...setup }: Setup & { type?: string } = {},
) => clientOf(setup).post(path).set('Content-Type', type).send(text);

/** Reads a response as bytes, whatever its type. */
export const asBytes = (
  stream: Response,
  done: (error: Error | null, body: Buffer) => void,
): void => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
};

export const problemType = 'application/problem+json; charset=utf-8';
