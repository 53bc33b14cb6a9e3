import { readBytes } from '../input.ts';
import type { Io } from '../io.ts';
import { writeSource, type SourceOutput } from '../new-file.ts';

/** Extracts the résumé embedded in a PDF or Word file to standard output or to a file. */
export const extractResume = async (
  input: string,
  output: SourceOutput,
  io: Io,
): Promise<number> => {
  const { extractSource } = await import('../../embedded-source.ts');
  const source = await extractSource(await readBytes(input, io));
  await writeSource(`${source.trimEnd()}\n`, output, io);
  return 0;
};
