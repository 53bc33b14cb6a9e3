import {
  describeVariables,
  readRendererConfig,
  readServerConfig,
  rendererConfig,
  variables,
} from '../src/config.ts';
import { limits } from '../src/limits.ts';

describe('readServerConfig', () => {
  it('fills in the defaults', () => {
    expect(readServerConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      bodyBytes: limits.bodyBytes,
      drainMs: 20_000,
      drainDelayMs: 0,
      access: 'auto',
      apiKeys: [],
      trustProxy: 0,
      workerMemoryBytes: 384 * 1024 * 1024,
      corsOrigins: [],
      mcp: 'off',
      cacheBytes: 64 * 1024 * 1024,
      cacheSeconds: 600,
      logLevel: 'info',
      npmThemes: [],
      studio: 'off',
      photoHosts: [],
      retention: 7 * 24 * 3_600_000,
      sharedCache: 'off',
      environment: {},
    });
  });

  it('reads the variables and ignores empty ones', () => {
    expect(
      readServerConfig({ PORT: '0', HOST: ' ::1 ', VITAE_PAGES: '3', CHROME_PATH: '' }),
    ).toMatchObject({ port: 0, host: '::1', pages: 3 });
  });

  it('names every invalid variable with its allowed values in one message', () => {
    expect(() =>
      readServerConfig({ PORT: '80a', VITAE_PAGES: '0', VITAE_BODY_BYTES: '99999999999' }),
    ).toThrow(
      expect.objectContaining({
        code: 'invalid_options',
        message: [
          'Some environment variables are not valid. PORT must be a whole number, not "80a"',
          `VITAE_BODY_BYTES must be at most ${limits.bodyBytes}, not "99999999999"`,
          'VITAE_PAGES must be at least 1, not "0".',
        ].join('. '),
      }),
    );
  });

  it('accepts only the values of a setting', () => {
    expect(() => readServerConfig({ VITAE_SANDBOX: 'on' })).toThrow(
      /VITAE_SANDBOX must be one of auto, required, off, not "on"/,
    );
  });

  it('reads lists separated by commas, spaces and lines', () => {
    const entry = `acme=${'0'.repeat(64)}`;
    expect(readServerConfig({ VITAE_API_KEYS: `${entry}/60,\n ${entry}` }).apiKeys).toEqual([
      `${entry}/60`,
      entry,
    ]);
    expect(
      readServerConfig({ VITAE_CORS_ORIGINS: 'https://a.example http://b:81' }).corsOrigins,
    ).toEqual(['https://a.example', 'http://b:81']);
    expect(() => readServerConfig({ VITAE_CORS_ORIGINS: 'a.example' })).toThrow(
      /VITAE_CORS_ORIGINS each must be/,
    );
  });

  it('passes photo hosts to the renderer and accepts only host names', () => {
    const hosts = 'cdn.example.com, localhost:8443';
    expect(readRendererConfig({ VITAE_PHOTO_HOSTS: hosts }).photoHosts).toEqual([
      'cdn.example.com',
      'localhost:8443',
    ]);
    for (const wrong of ['https://cdn.example.com', '*', '*.example.com', '10.0.0.1', 'a/b']) {
      expect(() => readServerConfig({ VITAE_PHOTO_HOSTS: wrong })).toThrow(
        /VITAE_PHOTO_HOSTS each must be a host like cdn\.example\.com/,
      );
    }
  });

  it('does not repeat an invalid key in its message', () => {
    expect(() => readServerConfig({ VITAE_API_KEYS: 'acme=hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('refuses a misspelt variable and ignores those of other programs', () => {
    expect(() => readServerConfig({ VITAE_PAGE: '3' })).toThrow(
      /VITAE_PAGE is not a setting; did you mean VITAE_PAGES\?/,
    );
    expect(readServerConfig({ VITAE_SOMETHING_ELSE: '3' }).pages).toBeUndefined();
  });
});

describe('readRendererConfig', () => {
  it('reads the rendering settings and ignores an invalid PORT', () => {
    const environment = { PORT: 'x', CHROME_PATH: '/opt/chrome', VITAE_DEADLINE_MS: '5000' };
    expect(readRendererConfig(environment)).toEqual({ browser: { environment, deadlineMs: 5000 } });
  });

  it('runs no npm theme that is not listed', () => {
    const names = ['jsonresume-theme-even', '@org/jsonresume-theme-own'];
    const listed = { VITAE_NPM_THEMES: names.join(', '), VITAE_NPM_THEMES_DIR: '/srv/themes' };
    const folders = ['/srv/themes'];
    expect(readRendererConfig({}, '/home/ada').npmThemes).toEqual({
      folders: ['/home/ada'],
      names: [],
    });
    expect(readRendererConfig(listed, '/home/ada').npmThemes).toEqual({ folders, names });
    expect(rendererConfig(readServerConfig({})).npmThemes).toBeUndefined();
    expect(rendererConfig(readServerConfig(listed)).npmThemes).toEqual({ folders, names });
    expect(() => readServerConfig({ VITAE_NPM_THEMES: 'express' })).toThrow('jsonresume-theme');
  });

  it('reads the sandbox mode and the folder of the embedded browser', () => {
    const environment = { VITAE_SANDBOX: 'required', VITAE_CACHE_DIR: '/srv/vitae' };
    expect(readRendererConfig(environment).browser).toMatchObject({
      sandbox: 'required',
      cacheDir: '/srv/vitae',
    });
  });

  it('reads SOURCE_DATE_EPOCH if it is a number of seconds', () => {
    const secondsOf = (text: string) =>
      readRendererConfig({ SOURCE_DATE_EPOCH: text }).epochSeconds;
    expect(secondsOf('1700000000')).toBe(1_700_000_000);
    expect(['', 'yesterday', '-1', '1e9'].map(secondsOf)).toEqual(Array(4).fill(undefined));
  });
});

describe('rendererConfig', () => {
  it('leaves out unset values', () => {
    expect(rendererConfig(readServerConfig({}))).toEqual({ browser: { environment: {} } });
  });
});

describe('describeVariables', () => {
  it('has one described line per variable', () => {
    const described = describeVariables();
    expect(described.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.values(variables)),
    );
    expect(described).toHaveLength(Object.keys(variables).length);
    expect(described.every(({ description }) => description.length > 10)).toBe(true);
    expect(described.find(({ name }) => name === 'PORT')?.fallback).toBe('8080');
  });
});
