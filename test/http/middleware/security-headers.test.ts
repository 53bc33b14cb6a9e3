import { clientOf } from '../../support/http-client.ts';

const headersOf = async (path: string): Promise<Record<string, string>> =>
  (await clientOf().get(path)).headers;
const policyOf = async (path: string): Promise<readonly string[]> =>
  ((await headersOf(path))['content-security-policy'] ?? '').split(';');

describe('the security headers', () => {
  it('let a response neither run nor fetch anything, nor be framed', async () => {
    expect(await policyOf('/themes')).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      "frame-ancestors 'none'",
      'sandbox',
    ]);
  });

  it('let the documentation use only this service', async () => {
    expect(await policyOf('/docs/')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "connect-src 'self'",
      'frame-src blob:',
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('let pages of other origins read a response, but not the documentation', async () => {
    const policies = [await headersOf('/themes'), await headersOf('/docs/')];
    expect(policies.map((each) => each['cross-origin-resource-policy'])).toEqual([
      'cross-origin',
      'same-origin',
    ]);
  });

  it.each(['/themes', '/docs/'])('of %s leave HSTS to the proxy', async (path) => {
    const headers = await headersOf(path);
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
