import { resolve } from 'node:path';
import { writeFileAtomically } from '../atomic-write.ts';
import { dash, readBytes } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Extracts the résumé embedded in a PDF or Word file to standard output or to a file. */
export const extractResume = async (
  input: string,
  { output }: { readonly output?: string },
  io: Io,
): Promise<number> => {
  const { extractSource } = await import('../../embedded-source.ts');
  const source = `${(await extractSource(await readBytes(input, io))).trimEnd()}\n`;
  if (output === undefined || output === dash) await write(io.stdout, source);
  else await writeFileAtomically(resolve(io.cwd, output), new TextEncoder().encode(source));
  return 0;
};
