import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser, searchBrowser } from '../../../src/browser/find/find-browser.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitae-find-'));
});
afterEach(() => rm(folder, { recursive: true }));

const program = async (...names: string[]): Promise<string> => {
  const file = path.join(folder, ...names);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
};

describe('searchBrowser', () => {
  it('takes the configured path before any other', async () => {
    const executablePath = await program('mine');
    const environment = { CHROME_PATH: await program('theirs') };
    const { found } = await searchBrowser({ executablePath, environment });
    expect(found).toEqual({ executablePath, source: 'config' });
  });

  it('takes CHROME_PATH before PUPPETEER_EXECUTABLE_PATH', async () => {
    const environment = {
      CHROME_PATH: await program('chrome'),
      PUPPETEER_EXECUTABLE_PATH: await program('puppet'),
    };
    const { found } = await searchBrowser({ environment });
    expect(found).toEqual({ executablePath: environment.CHROME_PATH, source: 'CHROME_PATH' });
  });

  it('stops at a configured path that is not executable', async () => {
    const environment = { CHROME_PATH: path.join(folder, 'absent') };
    expect(await searchBrowser({ environment })).toEqual({
      found: undefined,
      tried: [
        {
          source: 'CHROME_PATH',
          path: environment.CHROME_PATH,
          found: false,
          reason: 'does not exist',
        },
      ],
    });
  });

  it('says that it has found a configured path, and passes over an empty one', async () => {
    const executablePath = await program('mine');
    const environment = { CHROME_PATH: '', PUPPETEER_EXECUTABLE_PATH: executablePath };
    expect(await searchBrowser({ executablePath: '', environment })).toEqual({
      found: { executablePath, source: 'PUPPETEER_EXECUTABLE_PATH' },
      tried: [{ source: 'PUPPETEER_EXECUTABLE_PATH', path: executablePath, found: true }],
    });
  });

  it('says why a configured path cannot be used', async () => {
    const plain = await program('plain');
    await chmod(plain, 0o644);
    const reasonOf = async (executablePath: string) =>
      (await searchBrowser({ executablePath })).tried[0]?.reason;
    expect(await reasonOf(plain)).toBe('not executable, EACCES');
    expect(await reasonOf(path.join(plain, 'within'))).toBe('does not exist');
  });

  it('lists the system browser that it takes last, after the reasons against the others', async () => {
    const taken = await program('bin', 'chromium');
    const environment = { PATH: path.join(folder, 'bin'), PUPPETEER_CACHE_DIR: folder };
    const { tried } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(tried.at(-1)).toEqual({ source: 'system', path: taken, found: true });
    expect(tried.slice(0, -1).map(({ found, reason }) => [found, reason])).toEqual(
      tried
        .slice(0, -1)
        .map(({ source }) => [
          false,
          source === 'embedded' ? 'not for linux-arm64' : 'does not exist',
        ]),
    );
    expect(tried[0]?.source).toBe('embedded');
  });

  it('takes a full Chrome of puppeteer where there is no headless shell', async () => {
    const chrome = await program('puppeteer/chrome/linux-150.0.1/chrome-linux64/chrome');
    const environment = { PUPPETEER_CACHE_DIR: path.join(folder, 'puppeteer') };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: chrome, source: 'puppeteer cache' });
  });

  it('looks into the cache of the home folder if none is named', async () => {
    const inside = 'chrome-headless-shell-linux64/chrome-headless-shell';
    const shell = await program('.cache/puppeteer/chrome-headless-shell/linux-143.0.7', inside);
    const environment = { HOME: folder };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: shell, source: 'puppeteer cache' });
  });

  it('looks into each folder of PATH once, and into the usual ones', async () => {
    const environment = { PATH: `${folder}::${folder}`, PUPPETEER_CACHE_DIR: folder };
    const { tried } = await searchBrowser({ environment, platform: 'freebsd', arch: 'x64' });
    const shells = tried.filter((each) => each.path.endsWith('/chromium-headless-shell'));
    expect(shells.map((each) => path.dirname(each.path))).toEqual([
      folder,
      '/usr/bin',
      '/usr/local/bin',
    ]);
    expect(tried.filter(({ source }) => source === 'puppeteer cache')).toEqual([]);
    const inFolder = tried.filter((each) => path.dirname(each.path) === folder);
    expect(inFolder.map((each) => path.basename(each.path))).toEqual([
      ...['chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser'],
      ...['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    ]);
    expect(tried.slice(-2).map((each) => each.path)).toEqual([
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
    ]);
  });

  it('looks into the usual folders without PATH', async () => {
    const environment = { PUPPETEER_CACHE_DIR: folder };
    const { tried } = await searchBrowser({ environment, platform: 'freebsd', arch: 'x64' });
    const shells = tried.filter((each) => each.path.endsWith('/chromium-headless-shell'));
    expect(shells.map((each) => path.dirname(each.path))).toEqual(['/usr/bin', '/usr/local/bin']);
  });

  it('knows the programs of Windows below each program folder', async () => {
    const environment = { LOCALAPPDATA: 'Y:\\Own', PUPPETEER_CACHE_DIR: folder };
    const { tried } = await searchBrowser({ environment, platform: 'win32', arch: 'x64' });
    expect(tried.filter(({ source }) => source === 'system').map((each) => each.path)).toEqual([
      'Y:\\Own\\Google\\Chrome\\Application\\chrome.exe',
      'Y:\\Own\\Chromium\\Application\\chrome.exe',
      'Y:\\Own\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });

  it('takes the newest headless shell of puppeteer before a full Chrome', async () => {
    const inside = 'chrome-headless-shell-linux64/chrome-headless-shell';
    await program('puppeteer/chrome-headless-shell/linux-99.0.1', inside);
    const newest = await program('puppeteer/chrome-headless-shell/linux-143.0.7', inside);
    await program('puppeteer/chrome/linux-150.0.1/chrome-linux64/chrome');
    const environment = { PUPPETEER_CACHE_DIR: path.join(folder, 'puppeteer') };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: newest, source: 'puppeteer cache' });
  });

  it("takes the system's headless shell before its Chrome", async () => {
    await program('bin', 'google-chrome');
    const shell = await program('bin', 'chromium-headless-shell');
    const environment = { PATH: path.join(folder, 'bin'), PUPPETEER_CACHE_DIR: folder };
    const { found } = await searchBrowser({ environment, platform: 'linux', arch: 'arm64' });
    expect(found).toEqual({ executablePath: shell, source: 'system' });
  });

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'Z:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    ['darwin', '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', 'Y:\\Own\\Chromium\\Application\\chrome.exe'],
    ['win32', 'X:\\Old\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['linux', '/usr/bin/microsoft-edge-stable'],
  ] as const)('finds Chrome on %s: %s', async (platform, place) => {
    const environment = {
      ...{ PROGRAMFILES: 'Z:\\Programs', 'PROGRAMFILES(X86)': 'X:\\Old', LOCALAPPDATA: 'Y:\\Own' },
      ...{ PUPPETEER_CACHE_DIR: folder, HOME: '/home/ada' },
    };
    const { tried } = await searchBrowser({ environment, platform, arch: 'arm64' });
    expect(tried.map((one) => one.path)).toContain(place);
  });
});

describe('findBrowser', () => {
  it('lists every searched place and the command to install a browser', async () => {
    const environment = { PROGRAMFILES: 'Z:\\Programs', PUPPETEER_CACHE_DIR: folder };
    const options = { environment, platform: 'win32', arch: 'x64' } as const;
    const { tried } = await searchBrowser(options);
    const error = await findBrowser(options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'browser_unavailable' });
    for (const { path: place } of tried) expect(String(error)).toContain(place);
    expect(String(error)).toContain('npx puppeteer browsers install chrome-headless-shell');
  });

  it('names the variable with a path that does not exist', async () => {
    const environment = { CHROME_PATH: path.join(folder, 'absent') };
    await expect(findBrowser({ environment })).rejects.toThrow(
      [
        'Chromium was not found. Searched:',
        `  CHROME_PATH: ${environment.CHROME_PATH} (does not exist)`,
        'Set CHROME_PATH to an executable Chromium, or remove it.',
      ].join('\n'),
    );
    const executablePath = path.join(folder, 'absent');
    await expect(findBrowser({ executablePath })).rejects.toThrow(/^Set executablePath to/m);
  });
});
