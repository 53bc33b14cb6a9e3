import { request } from 'node:http';
import type { SourceFile } from '../../src/preview/page-state.ts';
import { servePreview, type PreviewServer } from '../../src/preview/server.ts';
import { createSession, type Session } from '../../src/preview/session.ts';
import { createSourceFiles } from '../../src/preview/source-files.ts';
import { echoRenderer } from '../support/echo-renderer.ts';

let server: PreviewServer;
const renderer = echoRenderer();
const disk = { text: '{"a":1}' };
const files = createSourceFiles({
  names: ['cv.json'],
  read: () => Promise.resolve([{ ...disk }]),
  write: (_, text) => {
    disk.text = text;
    return Promise.resolve();
  },
});
const session = createSession({ renderer, read: files.read, given: {} });

beforeAll(async () => {
  await session.refresh();
  const stateOptions = (text: string, options: object) => `${text} ${JSON.stringify(options)}`;
  server = await servePreview({ ...renderer, session, files, stateOptions }, 0);
});
afterAll(() => server.close());

/** The status of a request with headers that `fetch` does not allow. */
const statusWith = (headers: Record<string, string>, path = 'choices'): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

const post = (path: string, body: unknown) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('servePreview', () => {
  it('answers nothing without the token of its address', async () => {
    const { origin } = new URL(server.url);
    expect((await fetch(origin)).status).toBe(404);
    expect((await fetch(`${origin}/wrong/document.pdf`)).status).toBe(404);
    expect(new URL(server.url).pathname).toMatch(/^\/[\w-]{24}\/$/);
  });

  it.each([
    ['another host name', { Host: 'evil.example' }, 403],
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['no headers of a browser', {}, 200],
  ])('with %s', async (_, headers, status) => {
    expect(await statusWith(headers)).toBe(status);
  });

  it('allows its page only its own files', async () => {
    const response = await fetch(server.url);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(response.headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(await response.text()).not.toMatch(/(?:src|href)="(?:https?:)?\//);
  });

  it('serves pdf.js and nothing outside its list', async () => {
    for (const name of ['pdf.min.mjs', 'pdf.worker.min.mjs']) {
      const response = await fetch(`${server.url}assets/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/javascript/);
    }
    expect((await fetch(`${server.url}assets/package.json`)).status).toBe(404);
    expect((await fetch(`${server.url}assets/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('serves the newest document and the sources', async () => {
    const document = await fetch(`${server.url}document.pdf`);
    expect(document.headers.get('Content-Type')).toBe('application/pdf');
    expect(await document.text()).toBe('pdf:classic:{"a":1}');
    expect(await (await fetch(`${server.url}sources`)).json()).toEqual([
      { name: 'cv.json', text: '{"a":1}', version: expect.any(String), notation: 'json' },
    ]);
  });

  it('sends the document and the state as events, now and after a change', async () => {
    const ended = new AbortController();
    const { body } = await fetch(`${server.url}events`, { signal: ended.signal });
    const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readUntil = async (end: string): Promise<void> => {
      while (!text.includes(end)) text += (await reader.read()).value ?? '';
    };
    await readUntil('"versions"');
    const base64 = Buffer.from(session.pdf()!).toString('base64');
    expect(text).toMatch(
      /^event: pdf\ndata: 1 (\S+)\n\nevent: state\ndata: \{"document":1,.*\n\n$/s,
    );
    expect(text).toContain(`data: 1 ${base64}\n`);
    await session.refresh();
    await readUntil('"document":2');
    expect(text).toContain('event: pdf\ndata: 2 ');
    ended.abort();
  });

  it('renders an edited text, and writes it when it is saved', async () => {
    const put = (path: string, text: string, version: string) =>
      fetch(`${server.url}${path}`, {
        method: 'PUT',
        headers: { 'If-Match': version },
        body: text,
      });
    const [source] = (await (await fetch(`${server.url}sources`)).json()) as SourceFile[];
    expect((await put('draft/0', '{"a":2}', source!.version)).status).toBe(204);
    await session.refresh();
    expect(Buffer.from(session.pdf() ?? []).toString()).toBe('pdf:classic:{"a":2}');
    expect(disk.text).toBe('{"a":1}');
    expect((await put('sources/0', '{"a":2}', 'older')).status).toBe(409);
    expect((await put('sources/0', '{"a":2}', source!.version)).status).toBe(200);
    expect(disk.text).toBe('{"a":2}');
    expect((await put('draft/7', '{}', source!.version)).status).toBe(422);
    disk.text = '{"a":1}';
    await session.refresh();
  });

  it('reads a file of another program as JSON Resume', async () => {
    const body = 'cv:\n  name: Ada Lovelace\n  sections:\n    Summary:\n      - Wrote notes.\n';
    const made = await fetch(`${server.url}import?name=cv.yaml`, { method: 'POST', body });
    expect(JSON.parse(((await made.json()) as { text: string }).text)).toMatchObject({
      basics: { name: 'Ada Lovelace' },
    });
    const prose = '# Ada Lovelace\n\n## Experience\n\n### Navy — Eckert\n\n1944 – 1966\n';
    const guessed = await fetch(`${server.url}import?name=cv.md`, { method: 'POST', body: prose });
    const { warnings } = (await guessed.json()) as { warnings: { path: string }[] };
    expect(warnings).toMatchObject([{ code: 'guessed_entry', path: '/work/0', line: 5 }]);
    const refused = await fetch(`${server.url}import?name=a.json`, { method: 'POST', body: '{' });
    expect(refused.status).toBe(422);
  });

  it('downloads other formats under the name of the document', async () => {
    const response = await fetch(`${server.url}export?format=txt`);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename=".*\.txt"/);
    expect(await response.text()).toBe('txt:classic:{"a":1}');
    expect((await fetch(`${server.url}export?format=exe`)).status).toBe(422);
  });

  it('downloads under a name for old browsers too, and ends no work after its answer', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const named: Session = {
      ...session,
      export: async (format) => ({ ...(await session.export(format)), filename: 'Zoë\uD800.txt' }),
      picture: (_, signal) => {
        signals.push(signal);
        return Promise.resolve(new Uint8Array());
      },
    };
    const stateOptions = (text: string) => text;
    const other = await servePreview({ ...renderer, session: named, files, stateOptions }, 0);
    const { headers } = await fetch(`${other.url}export?format=txt`);
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename=Zoe_.txt; filename*=UTF-8''Zo%C3%AB%EF%BF%BD.txt`,
    );
    await (await fetch(`${other.url}picture?theme=modern`)).arrayBuffer();
    await other.close();
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  });

  it('takes options, refuses invalid ones with the reason, and states the chosen ones in a text', async () => {
    expect((await post('options', { theme: 'modern' })).status).toBe(204);
    expect((await post('options', { document: 'letter' })).status).toBe(204);
    const refused = await post('options', { paper: 'a9' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toEqual({ message: expect.stringContaining('paper') });
    const stated = await fetch(`${server.url}stated`, { method: 'POST', body: '{"a":3}' });
    expect(await stated.json()).toEqual({ text: '{"a":3} {"theme":"modern"}' });
    expect(disk.text).toBe('{"a":1}');
    expect((await post('options', { theme: '' })).status).toBe(204);
    expect(session.state().chosen).toEqual({ document: 'letter' });
  });
});
