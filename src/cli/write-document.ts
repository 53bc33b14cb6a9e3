import { basename, extname, join, resolve } from 'node:path';
import type { RenderedFile } from '../render.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { write, type Io } from './io.ts';
import type { OutputTarget } from './output-plan.ts';

/**
 * Writes a document to its file, its folder or standard output.
 * @returns the written path as the caller gave it, relative or absolute; undefined for standard output
 */
export const writeDocument = async (
  target: OutputTarget,
  file: RenderedFile,
  io: Io,
): Promise<string | undefined> => {
  if (target.kind === 'stdout') {
    await write(io.stdout, file.bytes);
    return undefined;
  }
  const path = pathOf(target, file);
  await writeFileAtomically(resolve(io.cwd, path), file.bytes);
  return path;
};

const pathOf = (place: Exclude<OutputTarget, { kind: 'stdout' }>, file: RenderedFile): string => {
  const { filename, isRedacted } = file;
  if (place.kind === 'folder') return join(place.path, filename);
  if (!isRedacted || !place.unnamed) return place.path;
  const { folder, number } = place.unnamed;
  const ending = extname(filename);
  const numbered = `${basename(filename, ending)} ${number}${ending}`;
  return join(folder, number === undefined ? filename : numbered);
};
