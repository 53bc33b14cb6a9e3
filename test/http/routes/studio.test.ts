import supertest from 'supertest';
import { appOf } from '../../support/http-client.ts';

describe('GET /studio/assets/:asset', () => {
  it.each(['__proto__', 'constructor', 'toString', 'no.js'])('has no file %s', async (name) => {
    const app = appOf({ env: { VITAE_STUDIO: 'on' } });
    const { status, body } = await supertest(app).get(`/studio/assets/${name}`);
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
  });
});
