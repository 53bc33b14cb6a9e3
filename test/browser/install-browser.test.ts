import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { puppeteerCachePaths } from '../../src/browser/find/browser-paths.ts';
import { installBrowser } from '../../src/browser/install-browser.ts';

const version = '143.0.7499.0';
const archive = zipSync({
  'chrome-headless-shell-linux64/chrome-headless-shell': [
    strToU8('#!/bin/sh\n'),
    { os: 3, attrs: 0o755 << 16 },
  ],
});

describe('installBrowser', () => {
  let server: Server;
  let baseUrl: string;
  let cache: string;
  const asked: string[] = [];

  beforeAll(async () => {
    cache = mkdtempSync(join(tmpdir(), 'vitae-browser-'));
    server = createServer((request, response) => {
      const isKnown = request.url?.endsWith(
        `/${version}/linux64/chrome-headless-shell-linux64.zip`,
      );
      response.writeHead(isKnown ? 200 : 404);
      response.end(request.method === 'GET' && isKnown ? archive : undefined);
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(cache, { recursive: true, force: true });
  });

  it('says what it downloads before it does, and puts it where the search finds it', async () => {
    const environment = { PUPPETEER_CACHE_DIR: cache };
    const announced: string[] = [];
    const announce = (message: string): void => {
      announced.push(`${asked.length} requests: ${message}`);
    };
    const path = await installBrowser({ environment, announce, version, baseUrl });
    expect(announced).toEqual([
      `0 requests: Downloading chrome-headless-shell ${version} (about 100 MB) from ${baseUrl} to ${cache}`,
    ]);
    const [first] = await puppeteerCachePaths(environment, 'linux');
    expect(first).toEqual({ source: 'puppeteer cache', path });
  });

  it('reports why it cannot download', async () => {
    const environment = { PUPPETEER_CACHE_DIR: cache };
    const request = { environment, announce: () => undefined, version: '1.0.0.0', baseUrl };
    await expect(installBrowser(request)).rejects.toMatchObject({
      code: 'browser_unavailable',
      message: expect.stringContaining('CHROME_PATH='),
      cause: expect.objectContaining({ message: expect.stringContaining('1.0.0.0') as string }),
    });
  });

  it('names the package manager where there is no download', async () => {
    const announce = (): never => {
      throw new Error('nothing is downloaded');
    };
    const machine = { platform: 'linux', arch: 'arm64' } as const;
    await expect(installBrowser({ environment: {}, announce, ...machine })).rejects.toMatchObject({
      code: 'browser_unavailable',
      message: expect.stringContaining('apt install chromium') as string,
    });
  });
});
