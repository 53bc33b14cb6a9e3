import { delay } from '../abort.ts';
import { asRenderError } from '../errors.ts';
import { parseOptions } from '../options/parse.ts';
import type { Renderer } from '../render.ts';
import { sampleResume } from '../resume/sample-resume.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Log } from './log.ts';

export interface ReadinessOptions {
  readonly renderer: Renderer;
  readonly lifecycle: Lifecycle;
  readonly log: Log;
  readonly signal: AbortSignal;
}

const retryMs = 2_000;

/** Prints a page before the service becomes ready; retries until it succeeds or the signal fires. */
export const waitUntilReady = async ({
  renderer,
  lifecycle,
  log,
  signal,
}: ReadinessOptions): Promise<void> => {
  const text = JSON.stringify(sampleResume);
  const options = parseOptions({ format: 'pdf' });
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      await renderer.ready();
      await renderer.render(text, options, signal);
      lifecycle.becomeReady();
      log.event('ready', { ms: Math.round(performance.now() - begun) });
      return;
    } catch (error) {
      const { code, message } = asRenderError(error);
      if (code === 'canceled') return;
      log.event('self-test failed', { code, reason: message });
    }
    await delay(retryMs, signal);
  }
};
