import supertest from 'supertest';
import { appOf } from '../../support/http-client.ts';

describe('GET /studio/choices', () => {
  it.each([
    [true, { VITAE_API_KEYS: `ada=${'0'.repeat(64)}` }],
    [false, {}],
  ])('says whether the service needs an API key: %s', async (needsKey, env) => {
    const { body } = await supertest(appOf({ env: { VITAE_STUDIO: 'on', ...env } })).get(
      '/studio/choices',
    );
    expect(body).toMatchObject({ needsKey });
  });
});

describe('GET /studio/assets/:asset', () => {
  it.each(['__proto__', 'constructor', 'toString', 'no.js'])('has no file %s', async (name) => {
    const app = appOf({ env: { VITAE_STUDIO: 'on' } });
    const { status, body } = await supertest(app).get(`/studio/assets/${name}`);
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
  });
});
