import { strFromU8, unzipSync } from 'fflate';
import supertest from 'supertest';
import { echoRenderer } from '../../support/echo-renderer.ts';
import { appOf, asBytes, post } from '../../support/http-client.ts';

const resume = '{"basics":{"name":"Zoë"}}';

const entriesOf = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

describe('POST /render with several formats', () => {
  it.each(['format=pdf,docx', 'format=pdf&format=docx', 'format=pdf,docx,pdf'])(
    'answers %s as a zip archive of named documents',
    async (query) => {
      const response = await post(`/render?${query}&theme=modern`, resume)
        .buffer(true)
        .parse(asBytes);
      expect(response.status).toBe(200);
      expect(response.headers).toMatchObject({
        'content-type': 'application/zip',
        'content-disposition': expect.stringContaining('.zip"'),
        'vitae-lost': '0',
        vary: 'Accept',
      });
      expect(entriesOf(response.body as Buffer)).toEqual({
        'Zoë Łukasz – Résumé.pdf': `pdf:modern:${resume}`,
        'Zoë Łukasz – Résumé.docx': `docx:modern:${resume}`,
      });
    },
  );

  it('answers one format as an archive for a client that accepts only archives', async () => {
    const response = await post('/render?format=txt', resume)
      .set('Accept', 'application/zip')
      .buffer(true)
      .parse(asBytes);
    expect(Object.keys(entriesOf(response.body as Buffer))).toEqual(['Zoë Łukasz – Résumé.txt']);
  });

  it('answers parts of a message with the headers of each document to a client that prefers them', async () => {
    const response = await post('/render?format=pdf,docx&theme=modern', resume)
      .set('Accept', 'multipart/mixed')
      .buffer(true)
      .parse(asBytes);
    const { 'content-type': type = '', 'vitae-lost': lost } = response.headers;
    const [, boundary = ''] = /^multipart\/mixed; boundary=(vitae-[\w-]{43})$/.exec(type) ?? [];
    expect(lost).toBe('0');
    const parts = String(response.body).split(`--${boundary}`);
    expect([parts.length, parts[0], parts[3]]).toEqual([4, '', '--\r\n']);
    const [head, content] = parts[1]?.split('\r\n\r\n') ?? [];
    expect(head).toContain('Content-Type: application/pdf\r\n');
    expect(head).toContain("filename*=UTF-8''Zo%C3%AB");
    expect(content).toBe(`pdf:modern:${resume}\r\n`);
    expect(parts[2]).toContain(`docx:modern:${resume}\r\n`);
  });

  it('answers 412 without rendering when the client has the archive', async () => {
    const renderer = echoRenderer();
    const app = appOf({ renderer });
    const ask = (tag: string) =>
      supertest(app)
        .post('/render?format=pdf,docx')
        .set({ 'Content-Type': 'application/json', 'If-None-Match': tag })
        .send(resume);
    const { headers } = await ask('"other"');
    const again = await ask(headers['etag'] ?? '');
    expect(again.status).toBe(412);
    expect(renderer.calls).toHaveLength(2);
  });

  it('refuses an unknown format among them', async () => {
    const { status, body } = await post('/render?format=pdf,doc', resume);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_options' });
  });
});
