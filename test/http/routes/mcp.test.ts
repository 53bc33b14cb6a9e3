import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { generateApiKey } from '../../../src/api-keys.ts';
import { readServerConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/http/app.ts';
import { createRenderer } from '../../../src/render.ts';
import { callTool, converse, pasted } from '../../support/assistant.ts';

const renderer = createRenderer();
const servers: Server[] = [];
afterAll(async () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await renderer.close();
});

const open = async (environment: Record<string, string>): Promise<URL> => {
  const config = readServerConfig({ VITAE_LOG_LEVEL: 'silent', ...environment });
  const server = createServer(createApp({ renderer, config }));
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo; // of a listening TCP server
  return new URL(`http://127.0.0.1:${port}/mcp`);
};

const connect = async (url: URL, headers: Record<string, string> = {}) => {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
  await client.connect(transport); // its optional members
  return { client, session: transport.sessionId ?? '' };
};

const post = (url: URL, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

describe('POST /mcp', () => {
  it('is not there unless the operator allows it', async () => {
    const response = await post(await open({}), '{}');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'not_found',
      detail: 'This address is turned off. The operator turns it on with VITAE_MCP=on.',
    });
  });

  it('holds a conversation from a pasted résumé to a checked PDF', async () => {
    const { client } = await connect(await open({ VITAE_MCP: 'on' }));
    await converse(client);
    await client.close();
  }, 60_000);

  it('takes the same keys as the rest, and keeps the sessions of two clients apart', async () => {
    const [first, second] = [generateApiKey('one'), generateApiKey('two')];
    const apiKeys = `${first.entry}, ${second.entry}`;
    const url = await open({ VITAE_MCP: 'on', VITAE_API_KEYS: apiKeys });
    expect((await post(url, '{}')).status).toBe(401);
    const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
    const { client, session } = await connect(url, bearer(first.key));
    const { data } = await callTool(client, 'import', { resume: pasted });
    expect(data).toMatchObject({ resume: 'vitae://resumes/1' });
    const headers = { ...bearer(second.key), 'Mcp-Session-Id': session };
    expect((await post(url, '{}', headers)).status).toBe(404);
    const { client: other } = await connect(url, bearer(second.key));
    const { data: refused } = await callTool(other, 'validate', { resume: data['resume'] });
    expect(refused).toMatchObject({ code: 'invalid_options' });
    await Promise.all([client.close(), other.close()]);
  });

  it('has the same rate limit and size limit as the rest', async () => {
    const url = await open({
      ...{ VITAE_MCP: 'on', VITAE_RATE_PER_MINUTE: '2', VITAE_BODY_BYTES: '1024' },
    });
    expect((await post(url, JSON.stringify('x'.repeat(2_000)))).status).toBe(413);
    expect((await post(url, '[]')).status).toBe(400);
    expect((await post(url, '{}')).status).toBe(429);
  });

  it('refuses pages of other sites, several messages at once, and what is not JSON', async () => {
    const url = await open({ VITAE_MCP: 'on', VITAE_CORS_ORIGINS: 'https://desk.example' });
    const codeOf = async (body: string, headers = {}): Promise<unknown> =>
      ((await (await post(url, body, headers)).json()) as { code?: unknown }).code;
    expect(await codeOf('{}', { Origin: 'http://127.0.0.1.example' })).toBe('bad_request');
    expect(await codeOf('{}', { Origin: 'https://desk.example' })).not.toBe('bad_request');
    expect(await codeOf('[{}]')).toBe('bad_request');
    expect(await codeOf('{')).toBe('invalid_json');
    expect(await codeOf('{}', { 'Content-Type': 'text/plain' })).toBe('unsupported_media_type');
  });
});
