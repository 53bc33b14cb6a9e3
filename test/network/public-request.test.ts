import { isPrivateHost, plainHttpsUrl, requestPublic } from '../../src/network/public-request.ts';

describe('plainHttpsUrl', () => {
  it.each(['http://example.com', 'https://ada@example.com', 'https://:key@example.com', 'ada'])(
    'refuses %s',
    (address) => {
      expect(plainHttpsUrl(address)).toBeUndefined();
    },
  );

  it('reads a plain https address', () => {
    expect(plainHttpsUrl('https://Example.com/cv')?.href).toBe('https://example.com/cv');
  });
});

describe('isPrivateHost', () => {
  it.each([
    ['https://127.0.0.1/', true],
    ['https://[::1]/', true],
    ['https://93.184.216.34/', false],
    // Its addresses are known only after the name is resolved.
    ['https://localhost/', false],
  ])('%s: %s', (address, expected) => {
    expect(isPrivateHost(new URL(address))).toBe(expected);
  });
});

describe('requestPublic', () => {
  it.each([[[]], [['93.184.216.34', '127.0.0.1']]])(
    'sends nothing to a host with the addresses %j',
    async (addresses: string[]) => {
      const network = {
        resolve: () => Promise.resolve(addresses),
        request: () => {
          throw new Error('A request is sent.');
        },
      };
      const url = new URL('https://example.com');
      const { signal } = new AbortController();
      expect(await requestPublic({ url, network, options: {}, signal })).toBeUndefined();
    },
  );
});
