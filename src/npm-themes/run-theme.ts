import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { onAbort } from '../abort.ts';
import { asRenderError, RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { makeNicer } from '../niceness.ts';
import { isObject } from '../text/json.ts';
import type { NpmPackage } from './npm-package.ts';
import { hadFullHeap, watchMemory } from '../memory-limit.ts';
import { removePowers, renderTask, type ThemeAnswer, type ThemeTask } from './theme-main.ts';

/** The document of a theme. */
export interface ThemeOutput {
  readonly html: string;
  /** As the theme exports them. */
  readonly pdfRenderOptions: unknown;
}

export interface ThemeRun {
  /** Steps of nice(1) by which the process yields to this one. @default 0 */
  readonly niceness?: number | undefined;
  readonly signal: AbortSignal;
}

/**
 * Runs `render` of a package in a process without environment that may only read the folders of the package.
 * @param resume JSON
 * @throws RenderError theme_invalid if the theme fails; timeout; too_large; the reason of the signal
 */
export const runNpmTheme = async (
  theme: NpmPackage,
  resume: string,
  { niceness = 0, signal }: ThemeRun,
): Promise<ThemeOutput> => {
  signal.throwIfAborted();
  const child = spawn(process.execPath, nodeArguments(theme), {
    cwd: theme.folder,
    env: environment,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  makeNicer(child.pid, niceness);
  const task: ThemeTask = { entry: pathToFileURL(theme.entry).href, resume };
  // A theme that ends early does not read it.
  child.stdin?.on('error', () => undefined).end(JSON.stringify(task));
  const text = await answerOf(child, theme, signal);
  const answer = parseAnswer(text);
  if (answer === undefined) throw failed(theme, 'its process ended without a document');
  if ('failure' in answer) throw failed(theme, answer.failure);
  return { html: answer.html, pdfRenderOptions: answer.pdfRenderOptions };
};

/** The flag of Node's permission model has another name before Node 22.13. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const environment = { TZ: 'UTC', LANG: 'C.UTF-8' };

const heapMegabytes = Math.floor(limits.npmThemeMemoryBytes / 2 / 1024 / 1024);

const nodeArguments = ({ readable }: NpmPackage): string[] => [
  permission,
  ...readable.map((folder) => `--allow-fs-read=${folder}`),
  `--max-old-space-size=${heapMegabytes}`,
  '--no-warnings',
  '--eval',
  // The build writes `meta.load(` for `import(`, but not for `import (` (scripts/bundle.js).
  `const meta={load:(path)=>import (path)};(${removePowers.toString()})();(${renderTask.toString()})();`,
];

/** What the process writes until it ends. Every limit ends it. */
const answerOf = (
  child: ChildProcess,
  { name }: NpmPackage,
  signal: AbortSignal,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let stopListening = (): void => undefined;
    const end = (error?: Error): void => {
      clearTimeout(timer);
      stopWatching();
      stopListening();
      child.kill('SIGKILL');
      if (error === undefined) resolve(Buffer.concat(chunks).toString());
      else reject(error);
    };
    const timer = setTimeout(() => {
      const seconds = limits.npmThemeMs / 1_000;
      end(new RenderError('timeout', `The npm theme ${name} did not finish within ${seconds} s.`));
    }, limits.npmThemeMs);
    const outOfMemory = tooLarge(name, 'memory', limits.npmThemeMemoryBytes);
    const stopWatching = watchMemory(child.pid, limits.npmThemeMemoryBytes, () => end(outOfMemory));
    stopListening = onAbort(signal, () => end(asRenderError(signal.reason)));
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > limits.npmThemeBytes) end(tooLarge(name, 'output', limits.npmThemeBytes));
    });
    child.once('error', end);
    child.once('close', (code, killed) => end(hadFullHeap(code, killed) ? outOfMemory : undefined));
  });

const tooLarge = (theme: string, what: string, bytes: number): RenderError =>
  new RenderError(
    'too_large',
    `The npm theme ${theme} exceeds the limit of ${what}: ${bytes / 1024 / 1024} MB.`,
  );

const parseAnswer = (text: string): ThemeAnswer | undefined => {
  try {
    const answer: unknown = JSON.parse(text);
    if (!isObject(answer)) return undefined;
    const { html, failure, pdfRenderOptions } = answer;
    if (typeof html === 'string') return { html, pdfRenderOptions };
    return typeof failure === 'string' ? { failure } : undefined;
  } catch {
    return undefined;
  }
};

const failed = ({ name, version }: NpmPackage, why: string): RenderError =>
  new RenderError(
    'theme_invalid',
    `The npm theme ${name} ${version} failed: ${why.replace(/\.$/, '')}.`,
  );
