import { inspectBrowser } from '../../browser/browser-info.ts';
import type { BrowserConfig } from '../../browser/config.ts';
import { searchBrowser } from '../../browser/find/find-browser.ts';
import { cacheFolders } from '../../browser/find/archive-cache.ts';
import { readRendererConfig } from '../../config.ts';
import { fontFamilies } from '../../fonts/families.ts';
import { openFontPackage } from '../../fonts/font-package.ts';
import { parseOptions } from '../../options/parse.ts';
import type { RendererConfig } from '../../render.ts';
import { sampleResume } from '../../resume/sample-resume.ts';
import { readVersion } from '../../version.ts';
import { printError } from '../diagnostics.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { withRenderer } from '../with-renderer.ts';

export interface DoctorRequest {
  /** Downloads a browser first if none is found. */
  readonly install: boolean;
}

/** Reports browser, fonts and themes of this machine, and prints one page as a test. */
export const runDoctor = async (
  { install }: DoctorRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const printLine = (what: string, found: string): Promise<void> =>
    write(io.stdout, `${what.padEnd(10)}${found}\n`);
  await printLine(
    'vitae',
    `${readVersion()}, Node ${process.versions.node}, ${process.platform}-${process.arch}`,
  );
  await printLine('themes', await themeSummary(io, dependencies));
  await printLine('fonts', fontSummary());
  try {
    const { browser = {} } = readRendererConfig(io.env);
    if (install) await installMissing(browser, io);
    await printLine('cache', cacheFolders(browser).join(', else '));
    for (const [what, found] of await browserLines(browser)) await printLine(what, found);
    await printLine('self-test', await selfTest(browser, io, dependencies));
    return 0;
  } catch (error) {
    return printError(error, io);
  }
};

const installMissing = async (config: BrowserConfig, io: Io): Promise<void> => {
  const announce = (message: string): void => void io.stderr.write(`${message}\n`);
  const { found } = await searchBrowser(config);
  if (found) {
    announce(`Nothing is installed, because a browser exists: ${found.executablePath}`);
    return;
  }
  const { installBrowser } = await import('../../browser/install-browser.ts');
  await installBrowser({ environment: io.env, announce });
};

const themeSummary = (io: Io, dependencies: CliDependencies): Promise<string> =>
  withRenderer(dependencies.openRenderer(themesOf(io)), async (renderer) =>
    (await renderer.themes()).map(({ name }) => name).join(', '),
  );

/** An invalid environment is reported later. */
const themesOf = ({ env, cwd }: Io): RendererConfig => {
  try {
    return readRendererConfig(env, cwd);
  } catch {
    return {};
  }
};

const fontSummary = (): string => {
  const missing = fontFamilies.filter((family) => openFontPackage(family) === undefined);
  const count = `${fontFamilies.length - missing.length} of ${fontFamilies.length} families`;
  return missing.length === 0
    ? count
    : `${count}; not installed: ${missing.map(({ name }) => name).join(', ')}`;
};

const browserLines = async (config: BrowserConfig): Promise<(readonly [string, string])[]> => {
  const warnings: string[] = [];
  const { browser, tried } = await inspectBrowser({
    ...config,
    warn: (message) => warnings.push(message),
  });
  const rejected = tried
    .filter(({ found }) => !found)
    .map(({ source, path, reason }) => ['', `not ${source}: ${path}, ${reason ?? ''}`] as const);
  if (!browser) return [['browser', 'none found'], ...rejected];
  const { version, source, executablePath, libraryPath, sandbox } = browser;
  return [
    ['browser', `${version}, ${source}`],
    ['', executablePath],
    ...(libraryPath === undefined ? [] : [['', `with libraries of ${libraryPath}`] as const]),
    ...rejected,
    ['sandbox', sandbox ? 'on' : ['off', ...warnings].join('. ')],
  ];
};

/** Renders one document from text to bytes. */
const selfTest = (
  browser: BrowserConfig,
  io: Io,
  dependencies: CliDependencies,
): Promise<string> => {
  const config = { browser: { ...browser, warn: () => undefined } };
  return withRenderer(dependencies.openRenderer(config), async (renderer) => {
    const text = JSON.stringify(sampleResume);
    const options = parseOptions({ format: 'pdf' });
    const start = performance.now();
    const { bytes } = await renderer.render(text, options, io.signal);
    const cold = performance.now();
    await renderer.render(text, options, io.signal);
    const warm = performance.now();
    return `printed ${bytes.byteLength} bytes of PDF in ${Math.round(cold - start)} ms, again in ${Math.round(warm - cold)} ms`;
  });
};
