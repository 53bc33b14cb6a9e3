import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appOf } from '../support/http-client.ts';
import { formatNames, RenderOptions } from '../../src/options/schema.ts';
import { createRenderer } from '../../src/render.ts';
import { comparable, person } from '../resume/redact/corpus.ts';
import { inFolder, runIn } from '../support/terminal.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const renderer = createRenderer();
afterAll(() => renderer.close());

/** The check alone looks for a name with any ending. */
const leaking = JSON.stringify({
  basics: { name: 'Quentin Zaphod', summary: 'Zaphodian archives.' },
});
const redact = 'name,contact,photo';

interface Asked {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly log: string;
}

/** One request over a real connection, with all that the service wrote about it. */
const ask = async (query: string, resume: string): Promise<Asked> => {
  const lines: string[] = [];
  const server = createServer(appOf({ renderer, env: { VITAE_LOG_LEVEL: 'debug' }, lines }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: resume,
    });
    return {
      status: answer.status,
      headers: decodeURIComponent(JSON.stringify([...answer.headers])),
      body: await answer.text(),
      log: lines.join(''),
    };
  } finally {
    await new Promise((done) => server.close(done));
  }
};

describe('a name that redaction leaves', () => {
  it.each(['pdf', 'docx', 'html', 'txt'] as const)('is found in the %s', async (format) => {
    const { check } = await renderer.check(leaking, RenderOptions.parse({ format, redact }));
    expect(check.passed).toBe(false);
    expect(check.findings).toEqual([
      expect.objectContaining({ code: 'redaction_leak', path: '/basics/name' }),
    ]);
    expect(JSON.stringify(check)).not.toMatch(/zaphod/i);
  });

  it('is refused over HTTP by strict and check, without being quoted', async () => {
    const query = `render?format=txt&redact=${redact}&check=on`;
    expect((await ask(query, leaking)).status).toBe(200);
    const { status, headers, body, log } = await ask(`${query}&strict=on`, leaking);
    expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({
      status: 422,
      code: 'check_failed',
      issues: [{ code: 'redaction_leak', path: '/basics/name' }],
    });
    expect(headers + body + log).not.toMatch(/zaphod/i);
  });

  it.each(formatNames)('is refused by strict without a check as %s', async (format) => {
    const render = (options: object) =>
      renderer.render(leaking, RenderOptions.parse({ format, redact, ...options }));
    await expect(render({ strict: 'on' })).rejects.toMatchObject({
      code: 'check_failed',
      message: expect.stringMatching(/redacted data: 1 finding/) as string,
      issues: [{ code: 'redaction_leak', path: '/basics/name', line: 1 }],
    });
    expect((await render({})).bytes.length).toBeGreaterThan(0);
  });

  it('is refused by strict if the résumé itself states the redaction', async () => {
    const meta = { vitae: { redact: redact.split(',') } };
    const stated = JSON.stringify({ ...(JSON.parse(leaking) as object), meta });
    const render = (options: object) =>
      renderer.render(stated, RenderOptions.parse({ format: 'txt', ...options }));
    await expect(render({ strict: 'on' })).rejects.toMatchObject({
      issues: [{ code: 'redaction_leak', path: '/basics/name' }],
    });
    expect((await render({})).bytes.length).toBeGreaterThan(0);
  });

  it('is refused by strict in HTML that is drawn at the scale of a print', async () => {
    const options = RenderOptions.parse({ format: 'html', fit: '1', redact, strict: 'on' });
    await expect(renderer.render(leaking, options)).rejects.toMatchObject({
      issues: [{ code: 'redaction_leak', path: '/basics/name' }],
    });
  });

  it('is refused over HTTP by strict alone, without being quoted', async () => {
    const query = `render?format=md&redact=${redact}`;
    expect((await ask(query, leaking)).status).toBe(200);
    const { status, headers, body, log } = await ask(`${query}&strict=on`, leaking);
    expect({ status, ...(JSON.parse(body) as object) }).toMatchObject({
      status: 422,
      code: 'check_failed',
      issues: [{ code: 'redaction_leak', path: '/basics/name' }],
    });
    expect(headers + body + log).not.toMatch(/zaphod/i);
  });

  it('is refused by the command line, without being quoted', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), leaking);
      const argv = ['cv.json', '-f', 'txt', '--redact', redact, '--strict', 'on', '--check', 'on'];
      const { exitCode, stdout, stderr } = await runIn(
        { folder, renderer: createRenderer() },
        ...argv,
      );
      expect(exitCode).not.toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toContain('A redacted name, or a part of it, is still in the file.');
      expect(stderr).not.toMatch(/zaphod/i);
    }));
});

describe('a redacted document over HTTP', () => {
  it.each(['pdf', 'docx', 'html', 'txt'])(
    'has nothing of the person around its %s',
    async (format) => {
      const resume = JSON.stringify({
        basics: { ...person, image: 'quentin-zaphod.jpg', summary: 'Quentin Zaphod.' },
        work: [{ name: 'Zaphod Ltd', startDate: 'Zaphod', url: 'zaphod' }],
      });
      const query = `render?format=${format}&redact=${redact}&check=on`;
      const { status, headers, log, body } = await ask(query, resume);
      expect({ status, body: status === 200 ? '' : body }).toEqual({ status: 200, body: '' });
      expect(headers).toMatch(/content-disposition.*vitae-check/);
      expect(log).toContain('answered');
      expect(comparable(headers + log)).not.toMatch(/zaphod|quentin|betelgeuse|23456789/);
    },
  );
});
