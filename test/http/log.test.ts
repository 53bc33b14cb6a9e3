import { generateApiKey } from '../../src/api-keys.ts';
import { RenderError } from '../../src/errors.ts';
import { createLog, type Log } from '../../src/http/log.ts';
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

/** The lines of a log, parsed. */
const logged = (write: (log: Log) => void): unknown[] => {
  const lines: string[] = [];
  write(createLog({ logLevel: 'debug' }, { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as unknown);
};

const context = { requestId: 'r1', startedAt: 0, route: '/render' };
const answer = { method: 'POST', status: 200, ms: 12.345, bytes: 9, isComplete: true };

describe('createLog', () => {
  it('rounds times, and tells of a client that left early and of its key', () => {
    const asked = { ...context, client: { name: 'acme' }, timings: { parse: 1.26 } };
    const lines = logged((log) => log.answered(asked, { ...answer, isComplete: false }));
    expect(lines).toEqual([
      {
        ...{ level: 'info', time: expect.any(String), requestId: 'r1', route: '/render' },
        ...{ method: 'POST', status: 200, ms: 12.3, bytes: 9, aborted: true, client: 'acme' },
        ...{ stages: { parse: 1.3 }, msg: 'answered' },
      },
    ]);
  });

  it.each([
    [499, 'info'],
    [500, 'error'],
  ])('logs an answer %i at the level %s', (status, level) => {
    const coded = { ...context, code: 'internal' as const };
    expect(logged((log) => log.answered(coded, { ...answer, status }))).toMatchObject([
      { level, status, code: 'internal' },
    ]);
  });

  it('describes a failure by code, message, a few frames and three causes', () => {
    const fifth = new Error('fifth');
    const causes = ['fourth', 'third', 'second'].reduce<Error>(
      (cause, message) => new TypeError(message, { cause }),
      fifth,
    );
    const failure = new RenderError('internal', 'first of Ada', { cause: causes });
    failure.stack = `Error: first of Ada\n${'    at place (file.ts:1)\n'.repeat(20)}`;
    const lines = logged((log) => log.failed(failure, context, '{"name":"Ada"}'));
    expect(lines).toMatchObject([
      {
        ...{ level: 'error', requestId: 'r1', route: '/render', msg: 'failed' },
        error: {
          ...{ name: 'RenderError', code: 'internal', message: 'first of […]' },
          frames: Array.from({ length: 12 }, () => 'at place (file.ts:1)'),
          cause: {
            ...{ name: 'TypeError', message: 'second' },
            cause: { message: 'third', cause: { message: 'fourth' } },
          },
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/fifth|TypeError: |"code":"internal".*"code"/);
  });

  it('describes a thrown text by its type', () => {
    expect(logged((log) => log.failed('broken', context, '{}'))).toMatchObject([
      { error: { name: 'string', message: 'broken', frames: [] } },
    ]);
  });

  it.each(['body', 'text', 'resume', 'headers', 'authorization', 'key'])(
    'hides the field %s of an event',
    (field) => {
      const facts = { [field]: 'secret', inner: { [field]: 'secret' }, known: 1 };
      const [line] = logged((log) => log.event('an event', facts));
      expect(line).toMatchObject({
        ...{ [field]: '[redacted]', inner: { [field]: '[redacted]' } },
        ...{ known: 1, msg: 'an event' },
      });
    },
  );
});
