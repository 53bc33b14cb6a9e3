import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer';

const places = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const executablePath = process.env['FIREFOX_PATH'] ?? places.find((path) => existsSync(path));

/** Skipped where there is no Firefox. */
export const describeWithFirefox = executablePath === undefined ? describe.skip : describe;

export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    headless: true,
    ...(executablePath !== undefined && { executablePath }),
  });
