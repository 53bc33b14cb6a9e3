import { createLifecycle } from '../../src/http/lifecycle.ts';
import { createLog } from '../../src/http/log.ts';
import { waitUntilReady } from '../../src/http/readiness.ts';
import { sampleResume } from '../../src/resume/sample-resume.ts';
import { echoRenderer, failing, type ObservedRenderer } from '../support/echo-renderer.ts';

/** Waits with this renderer. The stop fires at the first line of the log. */
const wait = async (renderer: ObservedRenderer, lifecycle = createLifecycle()) => {
  const stop = new AbortController();
  const lines: unknown[] = [];
  const log = createLog(
    { logLevel: 'info' },
    {
      write(line: string) {
        lines.push(JSON.parse(line));
        stop.abort();
      },
    },
  );
  await waitUntilReady({ renderer, lifecycle, log, signal: stop.signal });
  return { phase: lifecycle.phase(), lines };
};

describe('waitUntilReady', () => {
  it('is over when a page is printed', async () => {
    const renderer = echoRenderer();
    expect(await wait(renderer)).toMatchObject({
      phase: 'ready',
      lines: [{ msg: 'ready', ms: expect.any(Number) }],
    });
    expect(renderer.calls).toMatchObject([
      { text: JSON.stringify(sampleResume), options: { format: 'pdf' } },
    ]);
    expect(renderer.calls[0]?.signal).toBeDefined();
  });

  it('logs why no page is printed, and does not become ready', async () => {
    expect(await wait(failing('browser_unavailable', 'Chromium does not start.'))).toMatchObject({
      phase: 'starting',
      lines: [
        {
          msg: 'self-test failed',
          code: 'browser_unavailable',
          reason: 'Chromium does not start.',
        },
      ],
    });
  });

  it('waits for a browser before it prints', async () => {
    const renderer = echoRenderer();
    const ready = () => Promise.reject(new Error('not yet'));
    expect(await wait({ ...renderer, ready })).toMatchObject({ phase: 'starting' });
    expect(renderer.calls).toEqual([]);
  });

  it('ends without a word when the print is canceled', async () => {
    expect(await wait(failing('canceled', 'The service stops.'))).toEqual({
      phase: 'starting',
      lines: [],
    });
  });

  it('does not print for a service that stops already', async () => {
    const renderer = echoRenderer();
    const lifecycle = createLifecycle();
    const log = createLog({ logLevel: 'info' }, { write: () => undefined });
    await waitUntilReady({ renderer, lifecycle, log, signal: AbortSignal.abort() });
    expect({ calls: renderer.calls, phase: lifecycle.phase() }).toEqual({
      calls: [],
      phase: 'starting',
    });
  });

  it('does not make a service ready that drains', async () => {
    const lifecycle = createLifecycle();
    lifecycle.beginDraining();
    expect((await wait(echoRenderer(), lifecycle)).phase).toBe('draining');
  });
});
