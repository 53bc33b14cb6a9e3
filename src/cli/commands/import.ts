import { extname } from 'node:path';
import { readSources, type ResumeText } from '../../resume/read-sources.ts';
import { decodeText } from '../../resume/read/decode.ts';
import { importDocument } from '../../stages/import-file.ts';
import { printWarnings } from '../diagnostics.ts';
import { dash, inputName, readBytes, toResumeText } from '../input.ts';
import type { Io } from '../io.ts';
import { writeSource, type SourceOutput } from '../new-file.ts';

/** Converts résumés of any format that is read to clean JSON Resume, on standard output or into a file. */
export const importResumes = async (
  inputs: readonly string[],
  output: SourceOutput,
  io: Io,
): Promise<number> => {
  const files = await Promise.all(
    inputs.map(async (input) => ({ input, bytes: await readBytes(input, io) })),
  );
  const texts: ResumeText[] = [];
  for (const { input, bytes } of files) {
    const extension = input === dash ? '' : extname(input).slice(1).toLowerCase();
    const document = await importDocument({ bytes, extension });
    if (document) printWarnings(document.warnings, io, inputName(input));
    const read: ResumeText = document
      ? { text: JSON.stringify(document.resume), notation: 'json' }
      : toResumeText(input, decodeText(bytes), io);
    texts.push(read);
  }
  const { resume, warnings } = readSources(texts, false);
  for (const [index, input] of inputs.entries()) {
    const own = warnings.filter(({ file = 0 }) => file === index);
    printWarnings(own, io, inputName(input));
  }
  await writeSource(`${JSON.stringify(resume, null, 2)}\n`, output, io);
  return 0;
};
