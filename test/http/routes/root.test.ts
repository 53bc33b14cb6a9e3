import supertest from 'supertest';
import { appOf } from '../../support/http-client.ts';

const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
const get = (accept: string, env: Record<string, string> = {}) =>
  supertest(appOf({ env })).get('/').set('Accept', accept);

describe('GET /', () => {
  it('shows browsers a page with documentation and pictures of the themes, and runs only its own script', async () => {
    const { status, headers, text } = await get(browser);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; img-src 'self'; /,
    );
    expect(text).toContain('href="docs"');
    const pictures = [...text.matchAll(/<img src="([^"]+)"/g)].map(([, address]) => address);
    expect(pictures).toEqual(['themes/classic/preview.png', 'themes/modern/preview.png']);
    expect(text).not.toMatch(/<script [^>]|<link/);
  });

  it('has the address of the request in its command, as text', async () => {
    const { text } = await get(browser).set('Host', 'cv.example.com:8080');
    expect(text).toContain('http://cv.example.com:8080/render<');
    expect((await get(browser).set('Host', 'a"<b>')).text).not.toContain('<b>');
  });

  it('links to the studio only where it is on', async () => {
    expect((await get(browser)).text).not.toContain('href="studio"');
    expect((await get(browser, { VITAE_STUDIO: 'on' })).text).toContain('href="studio"');
  });

  it.each(['*/*', 'application/json'])(
    'lists the addresses of the service for clients that accept %s',
    async (accept) => {
      const { status, body } = await get(accept);
      expect(status).toBe(200);
      expect(body).toMatchObject({ name: 'Vitae', documentation: 'docs', openapi: 'openapi.json' });
      expect(body.routes).toContain('POST /render');
      expect(body.studio).toBeUndefined();
    },
  );
});
