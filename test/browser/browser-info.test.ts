import { inspectBrowser } from '../../src/browser/browser-info.ts';
import { browserProcesses } from '../support/processes.ts';

describe('inspectBrowser', () => {
  it('reports browser, version and searched places', async () => {
    const { browser, tried } = await inspectBrowser({ sandbox: 'off' });
    expect(browser).toMatchObject({
      executablePath: tried.at(-1)?.path,
      source: tried.at(-1)?.source,
      version: expect.stringMatching(/Chrome\/\d+\./),
      sandbox: false,
    });
    expect(await browserProcesses()).toEqual([]);
  });

  it('reports a configured path that does not exist', async () => {
    const { browser, tried } = await inspectBrowser({ executablePath: '/absent/chrome' });
    expect(browser).toBeUndefined();
    expect(tried).toEqual([
      { source: 'config', path: '/absent/chrome', found: false, reason: 'does not exist' },
    ]);
  });

  it('fails with the exit code of a browser that does not start', async () => {
    await expect(inspectBrowser({ executablePath: '/bin/false' })).rejects.toMatchObject({
      code: 'browser_unavailable',
      message: expect.stringContaining('/bin/false ended before it was ready (exit code 1)'),
    });
  });
});
