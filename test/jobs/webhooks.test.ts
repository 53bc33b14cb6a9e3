import { once } from 'node:events';
import { createServer, request as plainRequest, type RequestOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { createWebhooks, type WebhookState } from '../../src/jobs/webhooks.ts';

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A receiver that answers with these statuses, reached as if it were on the public internet. */
const receiver = async (statuses: number[], addresses = ['93.184.216.34']) => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(statuses.shift() ?? 200, { location: 'http://127.0.0.1/' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a listening TCP server
  const network = {
    resolve: () => Promise.resolve(addresses),
    request: ({ pathname }: URL, { lookup: _, ...options }: RequestOptions) =>
      plainRequest({ ...options, host: '127.0.0.1', port, path: pathname }),
  };
  return { received, network, close: () => server.close() };
};

const send = async (
  { network }: Pick<Awaited<ReturnType<typeof receiver>>, 'network'>,
  delays: number[],
): Promise<WebhookState[]> => {
  const states: WebhookState[] = [];
  const webhook = { url: 'https://example.com/hook', state: 'pending' as const, attempts: 0 };
  const save = (state: WebhookState) => Promise.resolve(void states.push(state));
  await createWebhooks({ secret, network, delays }).send({
    id: 'x',
    webhook,
    data: { a: 1 },
    save,
  });
  return states;
};

describe('createWebhooks', () => {
  it('sends a message that the library of Standard Webhooks verifies', async () => {
    const target = await receiver([]);
    expect(await send(target, [])).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    const [{ headers, body } = { headers: {}, body: '' }] = target.received;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'job.finished',
      data: { a: 1 },
    });
    expect(headers).toMatchObject({ 'webhook-id': 'job_x' });
    target.close();
  });

  it('repeats a message with the same id until it is accepted', async () => {
    const target = await receiver([500, 302, 204]);
    const states = await send(target, [1, 1, 1]);
    expect(states.map(({ state }) => state)).toEqual(['pending', 'pending', 'delivered']);
    expect(new Set(target.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    target.close();
  });

  it('fails after the last attempt', async () => {
    const target = await receiver([500, 500]);
    expect((await send(target, [1])).at(-1)).toMatchObject({ state: 'failed', attempts: 2 });
    target.close();
  });

  it.each([[['10.0.0.1']], [['93.184.216.34', '127.0.0.1']], [['169.254.169.254']], [[]]])(
    'does not connect to a host with the addresses %j',
    async (addresses) => {
      const target = await receiver([], addresses);
      expect(await send(target, [])).toMatchObject([{ state: 'failed' }]);
      expect(target.received).toEqual([]);
      target.close();
    },
  );

  it.each([
    'http://example.com',
    'https://u:p@example.com',
    'https://[::1]/',
    'https://10.0.0.1',
    'x',
  ])('refuses the address %s', (address) => {
    expect(() => createWebhooks({ secret }).requireAddress(address)).toThrow('webhook');
  });

  it('accepts a public address, with a secret only', () => {
    createWebhooks({ secret }).requireAddress('https://example.com/hook');
    const off = createWebhooks({ secret: undefined });
    expect(() => off.requireAddress('https://example.com/hook')).toThrow('secret');
  });
});
