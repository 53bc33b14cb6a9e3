import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Environment } from '../config.ts';

/** Folder and program inside `<cache>/<browser>/<platform>-<version>/`, the smaller browser first. */
const puppeteerBuilds = {
  linux: [
    ['chrome-headless-shell', 'chrome-headless-shell-linux64/chrome-headless-shell'],
    ['chrome', 'chrome-linux64/chrome'],
  ],
  darwin: [
    ['chrome-headless-shell', 'chrome-headless-shell-mac-arm64/chrome-headless-shell'],
    ['chrome-headless-shell', 'chrome-headless-shell-mac-x64/chrome-headless-shell'],
    [
      'chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    [
      'chrome',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
  ],
  win32: [
    ['chrome-headless-shell', 'chrome-headless-shell-win64/chrome-headless-shell.exe'],
    ['chrome', 'chrome-win64/chrome.exe'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

type KnownPlatform = keyof typeof puppeteerBuilds;
const isKnownPlatform = (platform: NodeJS.Platform): platform is KnownPlatform =>
  platform in puppeteerBuilds;

/** The folder of the browsers that puppeteer downloads. */
export const puppeteerCache = (env: Environment): string =>
  env['PUPPETEER_CACHE_DIR'] ?? path.join(env['HOME'] ?? homedir(), '.cache', 'puppeteer');

/** Every browser in puppeteer's download cache, newest first; a glob pattern when there are none. */
export const puppeteerCachePaths = async (env: Environment, platform: NodeJS.Platform) => {
  const cache = puppeteerCache(env);
  if (!isKnownPlatform(platform)) return [];
  const paths: { source: 'puppeteer cache'; path: string }[] = [];
  for (const [browser, program] of puppeteerBuilds[platform]) {
    const versions = await readdir(path.join(cache, browser)).catch(() => []);
    versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    const folders = versions.length > 0 ? versions : ['*'];
    for (const version of folders) {
      paths.push({
        source: 'puppeteer cache',
        path: path.join(cache, browser, version, program),
      });
    }
  }
  return paths;
};

const onPathVariable = (env: Environment, names: readonly string[]): string[] => {
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  const unique = [...new Set(folders.filter((folder) => folder !== ''))];
  return names.flatMap((name) => unique.map((folder) => path.join(folder, name)));
};

const applications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const systemPathTables = {
  linux: (env) => [
    ...onPathVariable(env, [
      'chromium-headless-shell',
      'chrome-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
    ]),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: (env) =>
    applications.flatMap((app) => [
      path.join('/Applications', app),
      path.join(env['HOME'] ?? homedir(), 'Applications', app),
    ]),
  win32: (env) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const root = env[variable];
      return root === undefined
        ? []
        : [
            path.win32.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            path.win32.join(root, 'Chromium', 'Application', 'chrome.exe'),
            path.win32.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ];
    }),
} satisfies Record<KnownPlatform, (env: Environment) => string[]>;

/** System paths of Chrome and Chromium, the headless shell first because it prints twice as fast. */
export const systemPaths = (env: Environment, platform: NodeJS.Platform): string[] =>
  isKnownPlatform(platform) ? systemPathTables[platform](env) : systemPathTables.linux(env);
