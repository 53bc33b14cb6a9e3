import { generateApiKey } from '../../src/api-keys.ts';
import { echoRenderer, failing } from '../support/echo-renderer.ts';
import { clientOf, post } from '../support/http-client.ts';

const resume = JSON.stringify({
  basics: {
    name: 'Wilhelmina Quux',
    email: 'mina@quux.example',
    summary: 'Confidential ambitions',
  },
});
const secrets = ['Wilhelmina', 'Quux', 'quux', 'mina', 'Confidential', 'ambitions', 'vitae_'];

describe('the log', () => {
  it('does not contain words of a résumé or keys', async () => {
    const { key, entry } = generateApiKey('acme');
    const env = { VITAE_ACCESS: 'keys', VITAE_API_KEYS: entry, VITAE_LOG_LEVEL: 'debug' };
    const lines: string[] = [];
    const quoting = new Error(
      `Cannot set Wilhelmina Quux: "Confidential ambitions" (mina@quux.example)`,
    );
    const renderers = [
      echoRenderer(),
      echoRenderer(() => Promise.reject(quoting)),
      failing('internal', quoting.message, { cause: quoting }),
      failing('theme_invalid', quoting.message, { cause: new Error('x', { cause: quoting }) }),
      failing('browser_unavailable', quoting.message),
      failing('invalid_resume', quoting.message, {
        issues: [{ path: '/Quux', message: 'Wilhelmina' }],
      }),
      echoRenderer(() => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do
        throw 'Wilhelmina Quux';
      }),
    ];
    for (const renderer of renderers) {
      await clientOf({ renderer, env, lines })
        .post('/render?format=txt')
        .set({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` })
        .send(resume);
    }
    const client = clientOf({ env, lines });
    await client
      .post('/render?Quux=Wilhelmina')
      .set('Authorization', `Bearer ${key}x`)
      .send(resume);
    await client.get('/themes/Quux');
    await client.get('/Wilhelmina/Quux').set('User-Agent', 'Quux');
    await client
      .post('/validate')
      .set({ Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' })
      .send(`${resume}!`);
    expect(lines.length).toBeGreaterThanOrEqual(renderers.length + 4);
    expect(secrets.filter((secret) => lines.join('').includes(secret))).toEqual([]);
  });

  it('has one line per request with the facts for an operator', async () => {
    const lines: string[] = [];
    await post('/render?format=txt', '{}', { lines });
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        requestId: expect.any(String),
        method: 'POST',
        route: '/render',
        status: 200,
        ms: expect.any(Number),
        bytes: 14,
        format: 'txt',
        theme: 'classic',
        cache: 'miss',
        stages: { parse: 1.3, format: 2 },
        msg: 'answered',
      },
    ]);
  });

  it('obeys the log level', async () => {
    const lines: string[] = [];
    await post('/render', '{}', { lines, env: { VITAE_LOG_LEVEL: 'error' } });
    expect(lines).toEqual([]);
  });
});
