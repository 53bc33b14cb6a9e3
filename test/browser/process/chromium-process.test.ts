import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { completeConfig, type Environment } from '../../../src/browser/config.ts';
import { startChromium } from '../../../src/browser/process/chromium-process.ts';

/** A program that writes down the environment it was started with, before its shell adds to it. */
const noteEnvironment = (file: string): string => `#!/bin/sh\ncat /proc/$$/environ > '${file}'\n`;

/** What a program started in Chromium's place finds in its environment. */
const environmentOfChild = async (
  environment: Environment,
  libraryPath?: string,
): Promise<Record<string, string>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitae-environment-'));
  const executablePath = path.join(folder, 'browser');
  const noted = path.join(folder, 'noted');
  try {
    await writeFile(executablePath, noteEnvironment(noted));
    await chmod(executablePath, 0o755);
    const found = {
      executablePath,
      source: 'config',
      ...(libraryPath && { libraryPath }),
    } as const;
    const { ended } = await startChromium(found, completeConfig({ environment }), false);
    await ended;
    const entries = (await readFile(noted, 'utf8')).split('\0').filter((entry) => entry !== '');
    return Object.fromEntries(entries.map((entry) => entry.split(/=(.*)/s).slice(0, 2)));
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('startChromium', () => {
  it('hands the browser a few variables of its own, and none of our secrets', async () => {
    const ours = { ...process.env, LD_LIBRARY_PATH: '/ours', VITAE_API_KEYS: 'acme=secret' };
    const environment = await environmentOfChild(ours, '/libraries');
    expect(environment).toEqual({
      PATH: process.env['PATH'],
      HOME: expect.stringMatching(/vitae-browser-/),
      TMPDIR: environment['HOME'],
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      FONTCONFIG_FILE: expect.stringContaining(`${environment['HOME']}/`),
      LD_LIBRARY_PATH: '/libraries:/ours',
    });
  });

  it('makes the browser nicer by the steps of the settings', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vitae-niceness-'));
    const executablePath = path.join(folder, 'browser');
    await writeFile(executablePath, '#!/bin/sh\nread line <&3\n');
    await chmod(executablePath, 0o755);
    const found = { executablePath, source: 'config' } as const;
    const browser = await startChromium(found, completeConfig({ niceness: 3 }), false);
    const niceness = getPriority(browser.pid);
    browser.kill();
    await browser.ended;
    await rm(folder, { recursive: true });
    expect(niceness).toBe(getPriority() + 3);
  });
});
