import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '../../src/browser/find/find-browser.ts';
import { codeOf, isPdf, printWith, titled, withBrowser } from '../support/documents.ts';
import { browserPids, profileFolders, until } from '../support/processes.ts';

let folder = '';
let executablePath = '';
let mended = '';

/** A browser that fails to start until the file `mended` exists. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitae-launch-'));
  executablePath = path.join(folder, 'chromium');
  mended = path.join(folder, 'mended');
  const { executablePath: real } = await findBrowser();
  const script = `#!/bin/sh\n[ -e "${mended}" ] || { echo "no luck today" >&2; exit 3; }\nexec "${real}" "$@"\n`;
  await writeFile(executablePath, script);
  await chmod(executablePath, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

const mend = () => writeFile(mended, '');

describe('a browser that does not start', () => {
  it('gives an error with its exit code, its stderr and a retry time', () =>
    withBrowser({ executablePath }, async (browser) => {
      await expect(printWith(browser, titled('Ada'))).rejects.toMatchObject({
        code: 'browser_unavailable',
        message: expect.stringMatching(/exit code 3[^]*no luck today/),
        retryAfterSeconds: 1,
      });
      expect(await profileFolders()).toEqual([]);
    }));

  it('is launched again for the same document before it fails', () =>
    withBrowser({ executablePath }, async (browser) => {
      const printed = printWith(browser, titled('Ada'));
      await mend();
      expect(isPdf(await printed)).toBe(true);
    }));

  it('fails at once while the circuit is open, and recovers by itself', () =>
    withBrowser({ executablePath }, async (browser) => {
      expect(await codeOf(printWith(browser, titled('First')))).toBe('browser_unavailable');
      expect(browser.status().circuit).toBe('open');
      expect(await codeOf(printWith(browser, titled('Second')))).toBe('browser_unavailable');
      await mend();
      await until(() => browser.status().launched);
      expect(browser.status().circuit).toBe('closed');
      expect(isPdf(await printWith(browser, titled('Third')))).toBe(true);
    }));

  it('is found once it is installed', async () => {
    const absent = path.join(folder, 'absent');
    await withBrowser({ executablePath: absent }, async (browser) => {
      expect(await codeOf(printWith(browser, titled('Early')))).toBe('browser_unavailable');
      await mend();
      await writeFile(absent, `#!/bin/sh\nexec "${executablePath}" "$@"\n`);
      await chmod(absent, 0o755);
      expect(isPdf(await printWith(browser, titled('Late')))).toBe(true);
    });
  });

  it('ends with the document that timed out', async () => {
    await writeFile(executablePath, '#!/bin/sh\nsleep 60\n');
    await withBrowser({ executablePath, deadlineMs: 300 }, async (browser) => {
      expect(await codeOf(printWith(browser, titled('Ada')))).toBe('timeout');
    });
    expect(await browserPids()).toEqual([]);
    expect(await profileFolders()).toEqual([]);
  }, 40_000);
});
