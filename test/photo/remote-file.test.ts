import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { limits } from '../../src/limits.ts';
import { internet, type Network } from '../../src/network/public-request.ts';
import { fetchPhoto } from '../../src/photo/remote-file.ts';

const hosts = ['photos.example.com'];
const url = 'https://photos.example.com/me.jpg';
const publicAddress = '93.184.216.34';

/** A network in which the test defines the addresses of names, and a local server receives all requests. */
const network = (
  server: Server,
  addresses: readonly string[] = [publicAddress],
): Network & { readonly sent: RequestOptions[] } => {
  const sent: RequestOptions[] = [];
  return {
    sent,
    resolve: () => Promise.resolve(addresses),
    request: ({ pathname }, { lookup: _, ...options }) => {
      sent.push({ lookup: _, ...options });
      const { port } = server.address() as AddressInfo;
      return request({ ...options, port, host: '127.0.0.1', path: pathname });
    },
  };
};

const serving = async (answer: RequestListener, act: (server: Server) => Promise<void>) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await act(server);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

const refusalOf = async (...args: Parameters<typeof fetchPhoto>): Promise<string> => {
  const found = await fetchPhoto(...args);
  return 'refusal' in found ? found.refusal : 'none';
};

const unreachable: Network = {
  resolve: () => Promise.reject(new Error('resolved')),
  request: () => {
    throw new Error('requested');
  },
};

describe('fetchPhoto', () => {
  it('fetches the bytes from an allowed host, whatever media type it states', async () => {
    await serving(
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('bytes'),
      async (server) => {
        const way = network(server);
        expect(await fetchPhoto(url, { hosts, network: way })).toEqual({
          bytes: Buffer.from('bytes'),
        });
        expect(way.sent).toHaveLength(1);
        // With an agent a kept connection could lead to an address that was not checked.
        expect(way.sent[0]).toMatchObject({
          agent: false,
          headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'vitae' },
        });
      },
    );
  });

  it('connects only to checked addresses', async () => {
    await serving(
      (_, response) => response.end('bytes'),
      async (server) => {
        const way = network(server, [publicAddress, '2606:4700::1111']);
        await fetchPhoto(url, { hosts, network: way });
        const lookup = way.sent[0]?.lookup as LookupFunction;
        const answers: unknown[] = [];
        lookup('elsewhere.example.com', { all: true }, (_, found) => answers.push(found));
        lookup('elsewhere.example.com', { family: 6 }, (_, found) => answers.push(found));
        expect(answers).toEqual([
          [
            { address: publicAddress, family: 4 },
            { address: '2606:4700::1111', family: 6 },
          ],
          '2606:4700::1111',
        ]);
      },
    );
  });

  it.each([
    'https://photos.example.com.evil.example/me.jpg',
    'https://evil.example/photos.example.com',
    'https://photos.example.com:8443/me.jpg',
    'https://sub.photos.example.com/me.jpg',
    'https://photos.example.com./me.jpg',
    'https://127.0.0.1/me.jpg',
  ])('refuses a host that is not allowed: %s', async (address) => {
    expect(await refusalOf(address, { hosts, network: unreachable })).toMatch(
      /not one of the allowed photo hosts/,
    );
  });

  it.each([
    'http://photos.example.com/me.jpg',
    'https://photos.example.com@evil.example/me.jpg',
    'https://ada:secret@photos.example.com/me.jpg',
    'https://',
  ])('accepts only plain https URLs: %s', async (address) => {
    expect(await refusalOf(address, { hosts, network: unreachable })).toMatch(/only plain https/);
  });

  it('compares normalised hosts', async () => {
    await serving(
      (_, response) => response.end('bytes'),
      async (server) => {
        const access = { hosts: ['Bücher.Example:443'], network: network(server) };
        expect(await fetchPhoto('https://xn--bcher-kva.example/a', access)).toHaveProperty('bytes');
      },
    );
  });

  it.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [[publicAddress, '10.0.0.1']],
    [[]],
  ])('sends nothing to an allowed host that resolves to %j', async (addresses) => {
    const access = {
      hosts,
      network: { ...unreachable, resolve: () => Promise.resolve(addresses) },
    };
    expect(await refusalOf(url, access)).toMatch(/not on the public internet/);
  });

  it.each(['127.0.0.1', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost'])(
    'sends nothing to this machine, even if it is allowed: %s',
    async (host) => {
      const access = { hosts: [host], network: { ...internet, request: unreachable.request } };
      expect(await refusalOf(`https://${host}/me.jpg`, access)).toMatch(
        /not on the public internet/,
      );
    },
  );

  it('never follows a redirect', async () => {
    const asked: (string | undefined)[] = [];
    await serving(
      (message, response) => {
        asked.push(message.url);
        response.writeHead(302, { location: 'https://photos.example.com/other.jpg' }).end();
      },
      async (server) => {
        expect(await refusalOf(url, { hosts, network: network(server) })).toMatch(
          /^photos\.example\.com redirects, and redirects are not followed/,
        );
      },
    );
    expect(asked).toEqual(['/me.jpg']);
  });

  it.each([
    [404, /^photos\.example\.com answers 404; use a data: URL/],
    [206, /answers 206/],
    [299, /answers 299/],
    [300, /redirects/],
    [399, /redirects/],
    [400, /answers 400/],
  ])('reports the status %i', async (status, reason) => {
    await serving(
      (_, response) => response.writeHead(status).end('bytes'),
      async (server) => {
        expect(await refusalOf(url, { hosts, network: network(server) })).toMatch(reason);
      },
    );
  });

  it('stops at a too long body, with and without content-length', async () => {
    const half = Buffer.alloc(limits.photoBytes / 2 + 1);
    const stated: RequestListener = (_, response) =>
      response.writeHead(200, { 'content-length': limits.photoBytes + 1 }).flushHeaders();
    const unstated: RequestListener = (_, response) => {
      response.write(half);
      response.write(half);
    };
    for (const answer of [stated, unstated]) {
      await serving(answer, async (server) => {
        expect(await refusalOf(url, { hosts, network: network(server) })).toMatch(
          /larger than 15 MB/,
        );
      });
    }
  });

  it('stops on abort, and at the time limit', async () => {
    await serving(
      (_, response) => response.write('a'),
      async (server) => {
        const caller = new AbortController();
        const started = refusalOf(url, { hosts, network: network(server), signal: caller.signal });
        setTimeout(() => caller.abort(), 50);
        expect(await started).toMatch(/could not be fetched/);
        expect(await refusalOf(url, { hosts, network: network(server) })).toMatch(/within 5 s/);
      },
    );
  });

  it('reports a name that does not resolve', async () => {
    expect(await refusalOf(url, { hosts, network: unreachable })).toMatch(
      /could not be fetched \(resolved\)/,
    );
  });
});

describe('internet', () => {
  it('resolves a name to all its addresses', async () => {
    const addresses = await internet.resolve('localhost');
    expect(addresses.length).toBeGreaterThan(0);
    expect(['127.0.0.1', '::1']).toEqual(expect.arrayContaining([...addresses]));
  });
});
