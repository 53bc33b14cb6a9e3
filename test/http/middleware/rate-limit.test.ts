import supertest from 'supertest';
import { generateApiKey } from '../../../src/api-keys.ts';
import { appOf } from '../../support/http-client.ts';

const ask = (app: ReturnType<typeof appOf>, headers: Record<string, string> = {}) =>
  supertest(app)
    .post('/render?format=txt')
    .set({ 'Content-Type': 'application/json', ...headers })
    .send('{}');

describe('rateLimiter', () => {
  it('refuses requests beyond the limit and gives the retry time', async () => {
    const app = appOf({ env: { VITAE_RATE_PER_MINUTE: '2' } });
    expect((await ask(app)).headers['ratelimit']).toMatch(/^"requests-per-minute"; r=1; t=\d+$/);
    expect((await ask(app)).status).toBe(200);
    const refused = await ask(app);
    expect({ status: refused.status, code: refused.body.code }).toEqual({
      status: 429,
      code: 'rate_limited',
    });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.body.detail).toBe(`More than 2 requests per minute. Wait ${seconds} s.`);
    expect((await supertest(app).get('/themes')).status).toBe(200);
  });

  it('has a default limit except on loopback', async () => {
    expect((await ask(appOf())).headers['ratelimit']).toBeUndefined();
    const open = appOf({ env: { HOST: '0.0.0.0', VITAE_ACCESS: 'open' } });
    expect((await ask(open)).headers['ratelimit']).toMatch(/r=599;/);
  });

  it('counts each key separately, with its own limit', async () => {
    const slow = generateApiKey('slow');
    const fast = generateApiKey('fast');
    const app = appOf({
      env: { VITAE_ACCESS: 'keys', VITAE_API_KEYS: `${slow.entry}/1,${fast.entry}` },
    });
    const as = ({ key }: { key: string }) => ask(app, { Authorization: `Bearer ${key}` });
    expect([(await as(slow)).status, (await as(slow)).status, (await as(fast)).status]).toEqual([
      200, 429, 200,
    ]);
  });

  it('counts requests without a known key by their address', async () => {
    const known = generateApiKey('known');
    const app = appOf({
      env: {
        VITAE_ACCESS: 'keys',
        VITAE_API_KEYS: `${known.entry}/9`,
        VITAE_RATE_PER_MINUTE: '2',
      },
    });
    const statuses: number[] = [];
    for (const Authorization of ['', 'Bearer wrong', 'Bearer other', `Bearer ${known.key}`]) {
      statuses.push((await ask(app, { Authorization })).status);
    }
    expect(statuses).toEqual([401, 401, 429, 200]);
  });

  it('counts clients at one address apart, and one client at many addresses together', async () => {
    const [one, other] = [generateApiKey('one'), generateApiKey('other')];
    const app = appOf({
      env: {
        VITAE_ACCESS: 'keys',
        VITAE_API_KEYS: `${one.entry}/1,${other.entry}/1`,
        VITAE_TRUST_PROXY: '1',
      },
    });
    const statusOf = async ({ key }: { key: string }, address: string) => {
      const headers = { Authorization: `Bearer ${key}`, 'X-Forwarded-For': address };
      return (await ask(app, headers)).status;
    };
    expect([
      await statusOf(one, '1.1.1.1'),
      await statusOf(other, '1.1.1.1'),
      await statusOf(one, '2.2.2.2'),
    ]).toEqual([200, 200, 429]);
  });

  it('counts the addresses of one IPv6 network together', async () => {
    const app = appOf({ env: { VITAE_RATE_PER_MINUTE: '1', VITAE_TRUST_PROXY: '1' } });
    const statusOf = async (address: string) =>
      (await ask(app, { 'X-Forwarded-For': address })).status;
    expect([
      await statusOf('2001:db8:1:1::1'),
      await statusOf('2001:db8:1:1::2'),
      await statusOf('2001:db8:2:1::1'),
    ]).toEqual([200, 429, 200]);
  });

  it('believes X-Forwarded-For of as many proxies as are configured', async () => {
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    const near = appOf({ env: { VITAE_RATE_PER_MINUTE: '1' } });
    expect([
      (await ask(near, from('1.1.1.1'))).status,
      (await ask(near, from('2.2.2.2'))).status,
    ]).toEqual([200, 429]);
    const behind = appOf({ env: { VITAE_RATE_PER_MINUTE: '1', VITAE_TRUST_PROXY: '1' } });
    expect([
      (await ask(behind, from('1.1.1.1'))).status,
      (await ask(behind, from('2.2.2.2'))).status,
    ]).toEqual([200, 200]);
  });
});
