import { resolve } from 'node:path';
import { resumeJsonSchema } from '../../resume/json-schema.ts';
import { jsonText } from '../../text/json.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { dash } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Prints the JSON Schema of the résumé, or writes it into a file. */
export const printSchema = async (
  { output }: { readonly output?: string },
  io: Io,
): Promise<number> => {
  if (output === undefined || output === dash) await write(io.stdout, schemaText());
  else await writeSchema(output, io);
  return 0;
};

/** Writes the JSON Schema of the résumé into a file. @throws CommandError unwritable */
export const writeSchema = (path: string, { cwd }: Io): Promise<void> =>
  writeFileAtomically(resolve(cwd, path), new TextEncoder().encode(schemaText()));

const schemaText = (): string => jsonText(resumeJsonSchema({ draft: '7' }));
