import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateApiKey } from '../../../src/api-keys.ts';
import { readServerConfig } from '../../../src/config.ts';
import { createAuthenticator, isLoopback } from '../../../src/http/middleware/authentication.ts';
import { guardedRoutes, routeNames } from '../../../src/http/routes/route-names.ts';
import { clientOf } from '../../support/http-client.ts';

const { key, entry } = generateApiKey('acme');
const access = (env: Record<string, string>) => createAuthenticator(readServerConfig(env));

describe('createAuthenticator', () => {
  it('allows access without keys on loopback', () => {
    expect(access({})).toBeUndefined();
    expect(access({ HOST: '::1' })).toBeUndefined();
  });

  it.each([{ HOST: '0.0.0.0' }, { HOST: '::' }, { HOST: '192.168.0.7' }, { VITAE_ACCESS: 'keys' }])(
    'requires keys for %j and explains how to create one',
    (env) => {
      expect(() => access(env)).toThrow(
        expect.objectContaining({
          code: 'invalid_options',
          message: expect.stringMatching(/render api-key NAME.*VITAE_API_KEYS.*VITAE_ACCESS=open/),
        }),
      );
    },
  );

  it('allows access without keys when access is open', () => {
    expect(
      access({ HOST: '0.0.0.0', VITAE_ACCESS: 'open', VITAE_API_KEYS: entry }),
    ).toBeUndefined();
  });

  it('accepts keys of the environment and of a file, with their rates', () => {
    const other = generateApiKey('beta');
    const folder = mkdtempSync(join(tmpdir(), 'vitae-keys-'));
    const file = join(folder, 'keys');
    writeFileSync(file, `# clients\n\n${other.entry}/30\n`);
    const ring = access({ VITAE_API_KEYS: entry, VITAE_API_KEYS_FILE: file });
    expect([ring?.(key), ring?.(other.key), ring?.('vitae_wrong')]).toEqual([
      { name: 'acme' },
      { name: 'beta', perMinute: 30 },
      undefined,
    ]);
    writeFileSync(file, `${other.key}\n`);
    expect(() => access({ VITAE_API_KEYS_FILE: file })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(other.key) }),
    );
    rmSync(folder, { recursive: true });
    expect(() => access({ VITAE_API_KEYS_FILE: file })).toThrow(/VITAE_API_KEYS_FILE: .*ENOENT/);
  });
});

describe('the file of API keys', () => {
  const other = generateApiKey('beta');
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitae-keys-'));
    file = join(folder, 'keys');
    writeFileSync(file, entry);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read again when it changes, also if another file replaces it', () => {
    const ring = access({ VITAE_API_KEYS_FILE: file });
    writeFileSync(file, other.entry);
    expect([ring?.(key), ring?.(other.key)]).toEqual([undefined, { name: 'beta' }]);
    writeFileSync(`${file}.new`, entry);
    renameSync(`${file}.new`, file);
    expect([ring?.(key), ring?.(other.key)]).toEqual([{ name: 'acme' }, undefined]);
    writeFileSync(file, '');
    expect([ring?.(key), ring?.(other.key)]).toEqual([undefined, undefined]);
  });

  it('may have comments, blank lines, blanks around its keys and line breaks of Windows', () => {
    writeFileSync(file, `# clients\r\n\r\n  ${entry}/30\t\r\n   # ${other.entry}\r\n`);
    const ring = access({ VITAE_API_KEYS_FILE: file });
    expect([ring?.(key), ring?.(other.key)]).toEqual([{ name: 'acme', perMinute: 30 }, undefined]);
  });

  it('is refused with the number of its faulty entry', () => {
    writeFileSync(file, `# clients\n${entry}\nnonsense\n`);
    expect(() => access({ VITAE_API_KEYS_FILE: file })).toThrow(
      expect.objectContaining({
        code: 'invalid_options',
        message: 'VITAE_API_KEYS_FILE: entry 2 is not name=sha256-in-hex[/per-minute].',
      }),
    );
  });

  it('keeps its keys, with one warning without a key, while it is faulty or away', () => {
    const warnings: string[] = [];
    const config = readServerConfig({ VITAE_API_KEYS_FILE: file });
    const ring = createAuthenticator(config, (message) => warnings.push(message));
    writeFileSync(file, `${other.key}\n`);
    expect([ring?.(key), ring?.(key)]).toEqual([{ name: 'acme' }, { name: 'acme' }]);
    rmSync(file);
    expect(ring?.(key)).toEqual({ name: 'acme' });
    expect(warnings).toEqual([expect.stringMatching(/entry 1/), expect.stringMatching(/ENOENT/)]);
    expect(warnings.join()).not.toContain(other.key);
  });
});

describe('isLoopback', () => {
  it.each([
    ...['127.0.0.1', '127.10.20.255', '::1', 'localhost'],
    ...['::ffff:127.0.0.1', '0:0:0:0:0:0:0:1'],
  ])('is true for %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each([
    ...['0.0.0.0', '::', '10.0.0.1', '127.example.com', '127.0.0.1.example.com', '127.0.0.1a'],
    ...['a127.0.0.1', '10.127.0.0.1', '127.0.1', '127.0.0.1.1', '127.0.0.1000'],
  ])('is false for %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('requireApiKey', () => {
  const env = { HOST: '0.0.0.0', VITAE_API_KEYS: entry };
  const ask = (authorization?: string) => {
    const request = clientOf({ env })
      .post('/render?format=txt')
      .set('Content-Type', 'application/json');
    return (
      authorization === undefined ? request : request.set('Authorization', authorization)
    ).send('{}');
  };

  it('accepts a known key and logs its client without the key', async () => {
    const lines: string[] = [];
    const response = await clientOf({ env, lines })
      .post('/render?format=txt')
      .set({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` })
      .send('{}');
    expect(response.status).toBe(200);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ client: 'acme', status: 200 });
    expect(lines.join('')).not.toContain(key);
  });

  it.each(['bearer', 'BEARER', 'Bearer  '])('accepts a key after %j', async (scheme) => {
    expect((await ask(`${scheme} ${key}`)).status).toBe(200);
  });

  it.each([
    ['Bearer a b', 'Bearer realm="vitae"'],
    ['Not Bearer a', 'Bearer realm="vitae"'],
    ['Bearera', 'Bearer realm="vitae"'],
    [undefined, 'Bearer realm="vitae"'],
    ['Basic dXNlcjpwYXNz', 'Bearer realm="vitae"'],
    ['Bearer', 'Bearer realm="vitae"'],
    [`Bearer ${key}x`, 'Bearer realm="vitae", error="invalid_token"'],
  ])('answers %s with 401 and a challenge', async (authorization, challenge) => {
    const response = await ask(authorization);
    expect({
      status: response.status,
      code: response.body.code,
      challenge: response.headers['www-authenticate'],
    }).toEqual({
      status: 401,
      code: 'unauthorized',
      challenge,
    });
    const isKey = challenge.includes('invalid_token');
    expect(response.body.detail).toBe(
      isKey ? 'The API key is not valid.' : 'Send an API key: Authorization: Bearer …',
    );
  });

  it('requires keys for routes that cost work, not for descriptions', async () => {
    for (const name of routeNames) {
      const [method = '', path = ''] = name.split(' ');
      const url = path
        .replace(':name', 'classic')
        .replace(':asset', 'start.js')
        .replace(':code', 'busy');
      const { status } = await clientOf({ env })[method === 'POST' ? 'post' : 'get'](url);
      expect({ name, refused: status === 401 }).toEqual({
        name,
        refused: guardedRoutes.includes(name),
      });
    }
  });
});
