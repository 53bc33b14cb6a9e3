import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { untilAborted } from '../../abort.ts';
import { readRendererConfig } from '../../config.ts';
import { parseLocalOptions } from '../../options/parse.ts';
import type { FileOptions, RenderOptions } from '../../options/schema.ts';
import { servePreview, type PreviewDependencies } from '../../preview/server.ts';
import { createSession, type Session } from '../../preview/session.ts';
import { createSourceFiles, type SourceFiles } from '../../preview/source-files.ts';
import { notationOf } from '../../resume/read/read-document.ts';
import { writeFileOptions } from '../../resume/write-file-options.ts';
import { watchFiles } from '../../watch-files.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { readConfigFile } from '../config-file.ts';
import { CommandError } from '../exit-codes.ts';
import { fileImporter } from '../file-reader.ts';
import { findInputs } from '../find-inputs.ts';
import type { GivenFlags } from '../flags.ts';
import { dash, inputName, readTexts } from '../input.ts';
import { write, type CliDependencies, type Io } from '../io.ts';
import { localStrings, localTheme, withThemeOf } from '../local-theme.ts';
import { watchedPaths } from '../watched-paths.ts';
import { withBrowserWarnings } from '../with-renderer.ts';

export interface PreviewRequest {
  readonly inputs: readonly string[];
  readonly given: GivenFlags;
  /** The value of `--port`. */
  readonly port: string;
  /** Whether the page opens in the browser. */
  readonly open: boolean;
}

/** Shows the document in a browser page and renders it again after every change of its files, until a signal. */
export const previewResume = async (
  { inputs: named, given, port, open }: PreviewRequest,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const wantedPort = portNumber(port);
  const { inputs } = await findInputs(named, io);
  if (inputs.includes(dash)) {
    throw new CommandError('usage', 'The preview watches files; standard input is not a file.');
  }
  const lastInput = inputs.at(-1) ?? '';
  const strings = localStrings(given, io);
  const settings = await readConfigFile(io);
  const { options: defaults } = settings;
  const options = parseLocalOptions({ ...strings, format: 'pdf' }, defaults);
  const config = await withThemeOf(readRendererConfig(io.env, io.cwd), options, settings);
  // A file that is missing at the start is an error; later it is a message on the page.
  await readTexts(inputs, io);
  const renderer = await dependencies.openRenderer(
    { ...withBrowserWarnings(config, io, false), reloadThemes: true },
    [options],
  );
  const files = sourceFiles(inputs, io);
  const session = createSession({ renderer, read: files.read, given: strings, defaults });
  const page = {
    ...{ session, files },
    stateOptions: (text: string, chosen: FileOptions) =>
      writeFileOptions(text, chosen, notationOf(lastInput)),
    themes: () => renderer.themes(),
    importFile: fileImporter(io, dependencies),
  };
  try {
    const stopWatching = await refreshOnChange(session, { inputs, options }, io);
    await showPage(page, { port: wantedPort, open }, io).finally(stopWatching);
    return 0;
  } finally {
    await renderer.close();
    await session.settled();
  }
};

/** Serves the page until a signal. @throws CommandError usage if the port cannot be used */
const showPage = async (
  page: PreviewDependencies,
  { port, open }: { readonly port: number; readonly open: boolean },
  io: Io,
): Promise<void> => {
  const server = await servePreview(page, port).catch((cause: unknown) => {
    throw new CommandError('usage', `Port ${port} cannot be used: ${String(cause)}`, cause);
  });
  try {
    await announce(server.url, page.files.names, io);
    if (open && io.isTTY.stdout) openBrowser(server.url);
    await page.session.refresh();
    await untilAborted(io.signal);
  } finally {
    await server.close();
  }
};

const sourceFiles = (inputs: readonly string[], io: Io): SourceFiles =>
  createSourceFiles({
    names: inputs.map(inputName),
    read: () => readTexts(inputs, io),
    write: (file, text) =>
      writeFileAtomically(resolve(io.cwd, inputs[file] ?? ''), Buffer.from(text)),
  });

/** Renders again after every change of the files of a document. @returns a function that ends this */
const refreshOnChange = async (
  session: Session,
  { inputs, options }: { readonly inputs: readonly string[]; readonly options: RenderOptions },
  io: Io,
): Promise<() => Promise<void>> => {
  const watched = { inputs, themeFolder: localTheme(options) };
  const watch = watchFiles(await watchedPaths(watched, io), () => void session.refresh());
  let watching = Promise.resolve();
  const unsubscribe = session.subscribe(() => {
    watching = watching.then(async () => watch.set(await watchedPaths(watched, io)));
  });
  return async () => {
    unsubscribe();
    // A read of files that has begun ends before the command does.
    await watching;
    watch.close();
  };
};

const announce = async (url: string, names: readonly string[], io: Io): Promise<void> => {
  await write(io.stdout, `${url}\n`);
  io.stderr.write(`Showing ${names.join(' + ')}; saving it updates the page. Ctrl-C ends.\n`);
};

const portNumber = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandError('usage', `--port must be a number from 0 to 65535, not "${text}"`);
};

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the default browser. A failure is ignored, because the address is printed, too. */
const openBrowser = (url: string): void => {
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};
