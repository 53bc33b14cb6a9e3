import supertest from 'supertest';
import { createApp, type FailureListener } from '../../src/http/app.ts';
import { limits } from '../../src/limits.ts';
import { echoRenderer, type ObservedRenderer } from '../door/renderer.ts';

export const clientOf = (
  renderer: ObservedRenderer = echoRenderer(),
  onFailure?: FailureListener,
) =>
  supertest(
    createApp({
      renderer,
      config: { bodyBytes: limits.bodyBytes },
      ...(onFailure && { onFailure }),
    }),
  );

/** A client that posts one résumé text. */
export const post = (
  path: string,
  text = '{}',
  { renderer, type = 'application/json' }: { renderer?: ObservedRenderer; type?: string } = {},
) => clientOf(renderer).post(path).set('Content-Type', type).send(text);

export const problemType = 'application/problem+json; charset=utf-8';
