import { readRendererConfig } from '../../config.ts';
import { describeBrowser } from '../../browser/describe.ts';
import { cacheFolders } from '../../browser/unpack.ts';
import { parseOptions } from '../../door/options.ts';
import { fontFamilies } from '../../theme/fonts/families.ts';
import { openFontPackage } from '../../theme/fonts/package.ts';
import { readVersion } from '../../version.ts';
import { write, type Io, type Parts } from '../io.ts';
import { report } from '../report.ts';
import { starterResume } from '../../door/starter.ts';

/** Reports browser, fonts and themes of this machine, and prints one page as a test. */
export const examine = async (io: Io, parts: Parts): Promise<number> => {
  const say = (what: string, found: string): Promise<void> =>
    write(io.stdout, `${what.padEnd(10)}${found}\n`);
  await say(
    'vitae',
    `${readVersion()}, Node ${process.versions.node}, ${process.platform}-${process.arch}`,
  );
  await say('themes', await describeThemes(parts));
  await say('fonts', describeFonts());
  await say('cache', cacheFolders(io.env).join(', else '));
  try {
    for (const [what, found] of await examineBrowser(io)) await say(what, found);
    await say('self-test', await selfTest(io, parts));
    return 0;
  } catch (error) {
    return report(error, io);
  }
};

const describeThemes = async (parts: Parts): Promise<string> => {
  const renderer = await parts.openRenderer({});
  try {
    return (await renderer.themes()).map(({ name }) => name).join(', ');
  } finally {
    await renderer.close();
  }
};

const describeFonts = (): string => {
  const missing = fontFamilies.filter((family) => openFontPackage(family) === undefined);
  const count = `${fontFamilies.length - missing.length} of ${fontFamilies.length} families`;
  return missing.length === 0
    ? count
    : `${count}; not installed: ${missing.map(({ name }) => name).join(', ')}`;
};

const examineBrowser = async (io: Io): Promise<(readonly [string, string])[]> => {
  const warnings: string[] = [];
  const { browser, tried } = await describeBrowser({
    ...readRendererConfig(io.env).browser,
    warn: (message) => warnings.push(message),
  });
  const passedOver = tried
    .filter(({ found }) => !found)
    .map(({ source, place, reason }) => ['', `not ${source}: ${place}, ${reason ?? ''}`] as const);
  if (!browser) return [['browser', 'none found'], ...passedOver];
  const { version, source, executablePath, libraryPath, sandbox } = browser;
  return [
    ['browser', `${version}, ${source}`],
    ['', executablePath],
    ...(libraryPath === undefined ? [] : [['', `with libraries of ${libraryPath}`] as const]),
    ...passedOver,
    ['sandbox', sandbox ? 'on' : ['off', ...warnings].join('. ')],
  ];
};

/** Renders one document from text to bytes. */
const selfTest = async (io: Io, parts: Parts): Promise<string> => {
  const renderer = await parts.openRenderer({
    browser: { ...readRendererConfig(io.env).browser, warn: () => undefined },
  });
  try {
    const text = JSON.stringify(starterResume);
    const options = parseOptions({ format: 'pdf' });
    const start = performance.now();
    const { bytes } = await renderer.render(text, options, io.signal);
    const cold = performance.now();
    await renderer.render(text, options, io.signal);
    const warm = performance.now();
    return `printed ${bytes.byteLength} bytes of PDF in ${Math.round(cold - start)} ms, again in ${Math.round(warm - cold)} ms`;
  } finally {
    await renderer.close();
  }
};
