import { describeBrowser } from '../../src/browser/describe.ts';
import { browserProcesses } from './processes.ts';

describe('describeBrowser', () => {
  it('says which browser it is, its version, and where it looked', async () => {
    const { browser, tried } = await describeBrowser({ sandbox: 'off' });
    expect(browser).toMatchObject({
      executablePath: tried.at(-1)?.place,
      source: tried.at(-1)?.source,
      version: expect.stringMatching(/Chrome\/\d+\./),
      sandbox: false,
    });
    expect(await browserProcesses()).toEqual([]);
  });

  it('tells of a path that leads nowhere', async () => {
    const { browser, tried } = await describeBrowser({ executablePath: '/absent/chrome' });
    expect(browser).toBeUndefined();
    expect(tried).toEqual([
      { source: 'config', place: '/absent/chrome', found: false, reason: 'not there' },
    ]);
  });

  it('fails with the last words of a browser that does not start', async () => {
    await expect(describeBrowser({ executablePath: '/bin/false' })).rejects.toMatchObject({
      code: 'browser_unavailable',
      message: expect.stringContaining('/bin/false ended before it was ready (exit code 1)'),
    });
  });
});
