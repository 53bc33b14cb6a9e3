import { formats } from '../../src/options/schema.ts';
import { post } from '../support/http-client.ts';

const typeFor = async (accept: string, query = '') => {
  const { headers } = await post(`/render${query}`).set('Accept', accept);
  return headers['content-type'];
};

describe('negotiateFormat', () => {
  it.each([
    ['application/pdf', 'pdf'],
    [formats.docx.mediaType, 'docx'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['text/plain;q=0.5, application/pdf;q=0.4', 'txt'],
    ['text/*', 'html'],
    ['application/*', 'pdf'],
    ['*/*', 'pdf'],
    ['', 'pdf'],
    ['application/json, */*;q=0.1', 'pdf'],
  ] as const)('reads Accept: %s as %s', async (accept, format) => {
    expect(await typeFor(accept)).toBe(formats[format].mediaType);
  });

  it('is used only when the query does not name a format', async () => {
    expect(await typeFor('text/html', '?format=txt')).toBe(formats.txt.mediaType);
    expect((await post('/render?format=').set('Accept', 'text/html')).status).toBe(400);
  });

  it('answers 406 with the available types when none matches', async () => {
    const response = await post('/render').set('Accept', 'image/webp, application/json');
    expect({ status: response.status, code: response.body.code }).toEqual({
      status: 406,
      code: 'not_acceptable',
    });
    expect(response.body.detail).toContain('application/pdf');
  });
});
