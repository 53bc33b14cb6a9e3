import supertest from 'supertest';
import { appOf } from '../../support/http-client.ts';

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
const get = (accept: string, env: Record<string, string> = {}) =>
  supertest(appOf({ env })).get('/').set('Accept', accept);

describe('GET /', () => {
  it('shows browsers a page that links to documentation and themes, and loads and runs nothing', async () => {
    const { status, headers, text } = await get(browser);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; /,
    );
    expect(text).toContain('href="docs"');
    expect(text).toMatch(/href="themes\/[\w-]+\/preview\.png"/);
    expect(text).not.toMatch(/<script|<img|<link/);
  });

  it('links to the studio only where it is on', async () => {
    expect((await get(browser)).text).not.toContain('href="studio"');
    expect((await get(browser, { VITAE_STUDIO: 'on' })).text).toContain('href="studio"');
  });

  it.each(['*/*', 'application/json'])(
    'is not found for clients that accept %s',
    async (accept) => {
      const { status, body } = await get(accept);
      expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
    },
  );
});
