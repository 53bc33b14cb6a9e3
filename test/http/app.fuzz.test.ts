import { once } from 'node:events';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createLifecycle } from '../../src/http/lifecycle.ts';
import { createLog } from '../../src/http/log.ts';
import { createRenderer } from '../../src/render.ts';
import { arbitraryCall, send } from '../support/arbitrary-request.ts';
import { fc } from '../support/fast-check.ts';

const config = readServerConfig({ VITAE_LOG_LEVEL: 'silent' });
const renderer = createRenderer();
const lifecycle = createLifecycle();
lifecycle.becomeReady();
const server = createApp({ renderer, config, lifecycle, log: createLog(config) }).listen(
  0,
  '127.0.0.1',
);
beforeAll(() => server.listening || once(server, 'listening'));
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await renderer.close();
});

const port = (): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

describe('the service', () => {
  // `npm run fuzz` sends 10,000 to the shipped program, pages included.
  it('answers every request without a server error', () =>
    fc.assert(
      fc.asyncProperty(arbitraryCall(false), async (call) => {
        const { status, headers, text } = await send(port(), call);
        expect(status).toBeLessThan(500);
        expect(headers['x-request-id']).toMatch(/^[A-Za-z0-9._:-]{1,64}$/);
        if (status >= 400 && call.method !== 'HEAD') {
          expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
          expect(JSON.parse(text)).toMatchObject({ status, code: expect.any(String) });
        }
      }),
      { numRuns: 400 },
    ));
});
