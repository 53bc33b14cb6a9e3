import { availableParallelism } from 'node:os';
import { jest } from '@jest/globals';
import { completeConfig, type BrowserConfig } from '../../src/browser/config.ts';

const mebibyte = 1024 * 1024;

/** What is settled in a container with so many bytes; 0: nothing constrains it. */
const settleWithin = (bytes: number, config: BrowserConfig) => {
  const constrained = jest.spyOn(process, 'constrainedMemory').mockReturnValue(bytes);
  try {
    return completeConfig(config);
  } finally {
    constrained.mockRestore();
  }
};

describe('completeConfig', () => {
  it('defaults to one page more than there are cores', () => {
    expect(completeConfig({}).pages).toBe(availableParallelism() + 1);
  });

  it('keeps the given values', () => {
    const given: BrowserConfig = {
      ...{ pages: 2, queue: 5, deadlineMs: 1_000, documents: 3, documentsPerPage: 10 },
      ...{ memoryBytes: 1, executablePath: '/opt/shell', warn: () => undefined },
      sandbox: 'off',
    };
    expect(completeConfig(given)).toMatchObject(given);
    expect(completeConfig({})).not.toHaveProperty('executablePath');
  });

  it('has the defaults of its description', () => {
    expect(completeConfig({})).toMatchObject({
      ...{ queue: 100, deadlineMs: 30_000, documents: Infinity, documentsPerPage: 150 },
      ...{ launchTimeoutMs: 15_000, heartbeatMs: 1_000 },
    });
    expect(completeConfig({ cacheDir: '/srv/vitae' }).cacheDir).toBe('/srv/vitae');
    expect(completeConfig({})).not.toHaveProperty('cacheDir');
  });

  it('warns by a warning of the process', () => {
    const emitted = jest.spyOn(process, 'emitWarning').mockReturnValue();
    completeConfig({}).warn('Chromium prints without its sandbox.');
    expect(emitted.mock.calls).toEqual([['Chromium prints without its sandbox.', 'VitaeWarning']]);
    emitted.mockRestore();
  });

  it('gives Chromium memory by its pages, where nothing constrains it', () => {
    expect(settleWithin(0, { pages: 3 }).memoryBytes).toBe(1_600 * mebibyte);
  });

  it('gives Chromium at most three quarters of the memory of a container', () => {
    expect(settleWithin(1_024 * mebibyte, { pages: 3 }).memoryBytes).toBe(768 * mebibyte);
    expect(settleWithin(8_192 * mebibyte, { pages: 3 }).memoryBytes).toBe(1_600 * mebibyte);
  });

  it('takes nothing from the environment of this process', () => {
    process.env['VITAE_SANDBOX'] = 'off';
    try {
      expect(completeConfig({})).toMatchObject({ sandbox: 'auto', environment: {} });
    } finally {
      delete process.env['VITAE_SANDBOX'];
    }
  });
});
