import { readFileSync } from 'node:fs';
import { post, problemType } from '../../support/http-client.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../prose/fixtures/${name}`, import.meta.url));

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('POST /import', () => {
  it.each([
    ['text/markdown', fixture('backend-engineer.md')],
    ['application/pdf', fixture('backend-engineer.pdf')],
    [wordType, fixture('backend-engineer.docx')],
    ['text/html; charset=utf-8', '<!doctype html><html><body><h1>Ada Berg</h1></body></html>'],
    ['text/plain', 'Ada Berg\nada@example.com\n\nSKILLS\n\nGo\n'],
    ['application/yaml', 'cv:\n  name: Ada Berg\n'],
    ['application/json', '{"basics":{"name":"Ada Berg"}}'],
  ])('reads %s as JSON Resume', async (type, body) => {
    const response = await post('/import', body, { type });
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toMatchObject({ resume: { basics: { name: 'Ada Berg' } }, unplaced: [] });
  });

  it('names its own media types beside a wrong charset', async () => {
    const { headers } = await post('/import', 'x', { type: 'text/plain; charset=latin1' });
    expect(headers['accept-post']).toContain('text/markdown');
  });

  it('lists the words without a place, apart from the warnings', async () => {
    const text = '# Ada\n\n## Skills\n- Go\n\n## Experience\n\n2001\n';
    const { body } = await post('/import', text, { type: 'text/markdown' });
    expect(body).toMatchObject({ warnings: [], unplaced: [{ code: 'unplaced_words', line: 8 }] });
  });

  it.each([
    ['text/markdown', '- - -\n', 422, 'invalid_resume'],
    ['application/pdf', '%PDF-1.7\nnothing', 422, 'invalid_document'],
    ['application/pdf', 'no', 422, 'invalid_document'],
    ['image/png', 'x', 415, 'unsupported_media_type'],
    ['text/plain; charset=latin1', 'x', 415, 'unsupported_media_type'],
    ['text/plain', Buffer.alloc(6 * 1024 * 1024, 'a '), 413, 'too_large'],
  ])('answers %s that is not a résumé with a problem', async (type, body, status, code) => {
    const response = await post('/import', body, { type });
    expect(response.headers['content-type']).toBe(problemType);
    expect({ status: response.status, code: response.body.code }).toEqual({ status, code });
  });
});
