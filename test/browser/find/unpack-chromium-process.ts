import { unpackBundledChromium } from '../../../src/browser/find/bundled-chromium.ts';

const { found } = await unpackBundledChromium({
  cacheDir: String(process.argv[2]),
  platform: 'linux',
  arch: 'x64',
});
console.log(found?.executablePath);
