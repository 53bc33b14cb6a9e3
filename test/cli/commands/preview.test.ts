import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { SourceFile } from '../../../src/preview/page-state.ts';
import { echoRenderer } from '../../support/echo-renderer.ts';
import { inFolder, runIn } from '../../support/terminal.ts';

/** Runs `render preview` until `use` has seen its page. */
const preview = async (
  folder: string,
  use: (url: string) => Promise<void>,
  args: readonly string[] = ['cv.json', '--no-open'],
) => {
  const stop = new AbortController();
  const renderer = echoRenderer();
  let failure: Error | undefined;
  const stdout = new Writable({
    write(chunk: Buffer, _, done) {
      done();
      const url = String(chunk).trim();
      const used = new Promise((resolve) => setTimeout(resolve, 50)).then(() => use(url));
      void used.catch((error: Error) => (failure = error)).finally(() => stop.abort('SIGINT'));
    },
  });
  const outcome = await runIn(
    { folder, renderer, stdout, signal: stop.signal },
    ...['preview', ...args],
  );
  if (failure) throw failure;
  return { ...outcome, renderer };
};

describe('render preview', () => {
  it('shows the document, again after a change, and ends with success at a signal', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'cv.json');
      writeFileSync(path, '"first"');
      const { exitCode, stderr, renderer } = await preview(
        folder,
        async (url) => {
          expect(await (await fetch(`${url}document.pdf`)).text()).toBe('pdf:modern:"first"');
          const events = (await fetch(`${url}events`)).body!.pipeThrough(new TextDecoderStream());
          const reader = events.getReader();
          await reader.read();
          writeFileSync(path, '"second"');
          await reader.read();
          expect(await (await fetch(`${url}document.pdf`)).text()).toBe('pdf:modern:"second"');
          await reader.cancel();
        },
        ['cv.json', '--no-open', '-t', 'modern'],
      );
      expect(exitCode).toBe(0);
      expect(stderr).toContain('cv.json');
      expect(renderer.isClosed()).toBe(true);
    }));

  it('writes the options chosen on the page into the résumé', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'cv.json');
      writeFileSync(path, '{ "basics": { "name": "Ada" } } // mine\n');
      await preview(folder, async (url) => {
        const headers = { 'Content-Type': 'application/json' };
        const body = JSON.stringify({ theme: 'modern' });
        await fetch(`${url}options`, { method: 'POST', headers, body });
        const [source] = (await (await fetch(`${url}sources`)).json()) as SourceFile[];
        if (!source) throw new Error('No file is served.');
        const stated = await fetch(`${url}stated`, { method: 'POST', body: source.text });
        const { text } = (await stated.json()) as { text: string };
        const version = { 'If-Match': source.version };
        await fetch(`${url}sources/0`, { method: 'PUT', headers: version, body: text });
      });
      const written = readFileSync(path, 'utf8');
      expect(written).toContain('// mine');
      expect(written).toMatch(/"vitae": \{\s*"theme": "modern"\s*\}/);
    }));

  it.each([
    [['-'], 2, 'standard input'],
    [['none.json'], 8, 'none.json'],
    [['cv.json', '--port', 'x'], 2, '--port'],
    [['cv.json', '-t', 'nope'], 2, 'nope'],
  ])('refuses %j', (args, exitCode, message) =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{}');
      const renderer = echoRenderer();
      const outcome = await runIn({ folder, renderer }, 'preview', ...args);
      expect(outcome).toMatchObject({ exitCode, stderr: expect.stringContaining(message) });
      expect(renderer.isClosed()).toBe(outcome.opened.length > 0);
    }),
  );

  it('closes what it has opened if the port is taken', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{}');
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const renderer = echoRenderer();
      const outcome = await runIn({ folder, renderer }, 'preview', 'cv.json', '--port', `${port}`);
      server.close();
      expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('EADDRINUSE') });
      expect(renderer.isClosed()).toBe(true);
    }));
});
