import { jest } from '@jest/globals';
import supertest from 'supertest';
import { echoRenderer } from '../../support/echo-renderer.ts';
import { appOf, post } from '../../support/http-client.ts';

const measures = { bodyPt: 10, leading: 1.34, marginMm: 17 };
const scale = { space: 0.82, leading: 0.967, size: 1, margin: 0.5 };

/** Two answers to the same request of one service. */
const twice = async (env: Record<string, string>) => {
  const app = appOf({ env });
  const ask = () =>
    supertest(app).post('/render').set('Content-Type', 'application/json').send('{}');
  return [await ask(), await ask()] as const;
};

describe('headers of POST /render', () => {
  it('tell the times of a render to the client that causes it, and none to a client with an answer from memory', async () => {
    const [miss, hit] = await twice({});
    expect(miss.headers['server-timing']).toMatch(/^cache;desc=miss, parse;dur=1.3, .*total;dur=/);
    expect(hit.headers['server-timing']).toMatch(/^cache;desc=hit, total;dur=[\d.]+$/);
    for (const { headers } of await twice({ VITAE_CACHE_BYTES: '0' })) {
      expect(headers['server-timing']).toMatch(/^cache;desc=off, parse;dur=1.3, /);
    }
  });

  it('tell how many texts are lost', async () => {
    const values = { printed: 3, technical: 0, setting: 0, excluded: 0, lost: 2 };
    const renderer = echoRenderer(undefined, [], undefined, { values, lost: [] });
    expect((await post('/render', '{}', { renderer })).headers['vitae-lost']).toBe('2');
  });

  it('tell the scale of a fitted document', async () => {
    const echo = echoRenderer();
    const fit = { pages: 2, scale, designed: measures, printed: measures };
    const renderer: typeof echo = {
      ...echo,
      render: async (...request) => ({ ...(await echo.render(...request)), fit }),
    };
    const { headers } = await post('/render', '{}', { renderer });
    expect(headers['vitae-fit']).toBe('pages=2, space=0.82, leading=0.967, size=1.0, margin=0.5');
    expect((await post('/render')).headers['vitae-fit']).toBeUndefined();
  });

  it.each([
    ['give a document a new tag in time where photos are fetched', 'cdn.example.com', 2],
    ['keep the tag of a document for ever where none are', '', 1],
  ])('%s', async (_, hosts, tags) => {
    const env = { VITAE_PHOTO_HOSTS: hosts, VITAE_CACHE_SECONDS: '600' };
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000_000_000);
    try {
      const first = await post('/render', '{}', { env });
      clock.mockReturnValue(1_000_000_600_000);
      const second = await post('/render', '{}', { env });
      expect(new Set([first.headers['etag'], second.headers['etag']]).size).toBe(tags);
    } finally {
      clock.mockRestore();
    }
  });
});
