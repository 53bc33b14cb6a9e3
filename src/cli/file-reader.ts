import { readRendererConfig } from '../config.ts';
import type { Renderer, ThemedRenderer } from '../render.ts';
import { documentKind } from '../text/file-signatures.ts';
import type { CliDependencies, Io } from './io.ts';
import { withRenderer } from './with-renderer.ts';

/** Bytes of a text that takes less time to read than a worker takes to start. */
const shortText = 100_000;

const isShortText = (bytes: Uint8Array): boolean =>
  bytes.length <= shortText && documentKind(bytes) === undefined;

type Opener = Pick<CliDependencies, 'openRenderer' | 'openPooledRenderer'>;

/**
 * Reads files with a renderer of its own. PDF and Word files, archives and long texts are read in a worker, which the
 * deadline ends.
 */
export const readFilesWith = <Result>(
  files: readonly Uint8Array[],
  io: Io,
  dependencies: Opener,
  read: (renderer: ThemedRenderer) => Promise<Result>,
): Promise<Result> => {
  const config = readRendererConfig(io.env, io.cwd);
  const opening = files.every(isShortText)
    ? dependencies.openRenderer(config)
    : dependencies.openPooledRenderer(config, 1);
  return withRenderer(opening, read);
};

/** The import of files of any kind, with the deadline of a document. */
export const fileImporter =
  (io: Io, dependencies: Opener): Renderer['importFile'] =>
  (given, signal) => {
    const jobs = 'bytes' in given ? [given] : given;
    const files = jobs.map(({ bytes }) => bytes);
    return readFilesWith(files, io, dependencies, (renderer) => renderer.importFile(given, signal));
  };
