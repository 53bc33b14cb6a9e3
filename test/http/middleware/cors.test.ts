import { clientOf } from '../../support/http-client.ts';

const preflight = (origins: string | undefined, origin: string) =>
  clientOf({ env: origins === undefined ? {} : { VITAE_CORS_ORIGINS: origins } })
    .options('/render')
    .set({
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    });

describe('allowOrigins', () => {
  it('does not allow other origins by default', async () => {
    const { headers } = await preflight(undefined, 'https://app.example');
    const allowed = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
    expect(allowed).toEqual([]);
  });

  it('allows the methods and headers that a script needs to render', async () => {
    const { headers } = await preflight('https://app.example', 'https://app.example');
    expect(headers).toMatchObject({
      'access-control-allow-methods': 'GET,HEAD,POST',
      'access-control-allow-headers':
        'Authorization,Content-Type,If-None-Match,Mcp-Protocol-Version,Mcp-Session-Id,X-Request-Id',
      'access-control-max-age': '3600',
    });
  });

  it('allows the configured origins and exposes the needed headers', async () => {
    const { status, headers } = await preflight(
      'https://app.example,https://b.example',
      'https://app.example',
    );
    expect({ status, origin: headers['access-control-allow-origin'] }).toEqual({
      status: 204,
      origin: 'https://app.example',
    });
    const other = await preflight('https://app.example', 'https://evil.example');
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
    const { headers: answered } = await clientOf({
      env: { VITAE_CORS_ORIGINS: 'https://app.example' },
    })
      .get('/themes')
      .set('Origin', 'https://app.example');
    expect(answered['access-control-expose-headers']).toContain('Content-Disposition');
  });

  it('exposes every header in the OpenAPI document', async () => {
    const { body } = await clientOf().get('/openapi.json');
    const told = Object.keys(body.components.headers);
    expect(told).toContain('Vitae-Check');
    const { headers } = await clientOf({ env: { VITAE_CORS_ORIGINS: '*' } }).get('/themes');
    const exposed = (headers['access-control-expose-headers'] ?? '').split(',');
    expect(told.filter((name) => !exposed.includes(name))).toEqual([]);
  });

  it('allows every origin for *', async () => {
    expect(
      (await preflight('*', 'https://any.example')).headers['access-control-allow-origin'],
    ).toBe('*');
  });
});
