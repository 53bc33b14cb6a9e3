import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Browser } from '../src/browser/browser.ts';
import { RenderOptions } from '../src/options/schema.ts';
import type { Renderer } from '../src/render.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A realistic résumé of two A4 pages, printed by all rows of a table. */
export const seedFile = file('../seeds/staff-engineer.json');
export const readSeed = (): Promise<string> => readFile(seedFile, 'utf8');
export const cliProgram = file('../dist/bin/render.js');

export const pdfOptions = RenderOptions.parse({ format: 'pdf' });
const htmlOptions = RenderOptions.parse({ format: 'html' });

/** The HTML from which our PDF is printed. */
export const htmlOf = async (renderer: Renderer, text: string): Promise<string> =>
  new TextDecoder().decode((await renderer.render(text, htmlOptions)).bytes);

/** The Chromium part of our pipeline, through the pool. */
export const printOn = (browser: Browser, html: string): Promise<Uint8Array> =>
  browser.withPage(async (page) => {
    await page.load(html);
    return page.print();
  });

/** Number of pages of a PDF as written by Chromium, uncompressed. */
export const pagesOf = (printed: Uint8Array): number =>
  Buffer.from(printed)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

/**
 * Posts a résumé with node:http, because `fetch` uses three times the CPU, which all variants share.
 * @throws when the response is not a document
 */
export const post = async (url: string, text: string): Promise<Uint8Array> => {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  const call = request(`${url}/render`, { method: 'POST', headers });
  call.end(text);
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  const bytes = await buffer(response);
  if (response.statusCode === 200) return bytes;
  throw new Error(`${String(response.statusCode)} ${bytes.toString()}`);
};

/** A server that does nothing, in a process of its own: what the machine itself adds to an answer. */
export const startBareServer = async () => {
  const program = `require('node:http').createServer((_, response) => response.end('{}'))
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { port: Number(line), stop: () => child.kill() };
};

export interface Service {
  readonly pid: number;
  readonly url: string;
  /** The content of its standard error so far. */
  readonly told: readonly string[];
  /** Resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** The shipped service in a separate process, as in production: the files of a theme are read once. */
export const startService = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> => {
  const child = spawn(process.execPath, [file('../dist/bin/server.js')], {
    // The same résumé is posted repeatedly and must be printed each time.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      VITAE_CACHE_BYTES: '0',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: child.stderr });
  const told: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      told.push(line);
      const listening = /^Listening on (http:\S+)/.exec(line)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    child.once('exit', () => {
      reject(new Error('The service did not start.'));
    });
  });
  return {
    pid: child.pid ?? 0,
    url,
    told,
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await exit) as [number | null];
      return code;
    },
  };
};
