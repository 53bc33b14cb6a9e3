import type { Renderer } from '../render.ts';

/** The answer to a probe of health. */
export interface HealthAnswer {
  readonly status: 200 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const noStore = { 'Cache-Control': 'no-store' };

/** Liveness: the process answers. A failure means restart, so temporary conditions do not count. */
export const liveAnswer = (version: string): HealthAnswer => ({
  status: 200,
  headers: noStore,
  body: { status: 'ok', version },
});

/** Readiness: the process is in the phase `ready`, and the browser can start. */
export const readyAnswer = (
  phase: string,
  renderer: Pick<Renderer, 'status'>,
  facts: Readonly<Record<string, string>> = {},
): HealthAnswer => {
  const { circuit, waiting, queue, busy, pages } = renderer.status();
  const state = phase === 'ready' && circuit !== 'closed' ? 'browser unavailable' : phase;
  const isReady = state === 'ready';
  return {
    status: isReady ? 200 : 503,
    headers: { ...noStore, ...(!isReady && { 'Retry-After': '1' }) },
    body: { status: state, busy, pages, waiting, queue, ...facts },
  };
};
