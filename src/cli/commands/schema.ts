import { resolve } from 'node:path';
import { resumeJsonSchema } from '../../resume/json-schema.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { dash } from '../input.ts';
import { write, type Io } from '../io.ts';

/** Prints the JSON Schema of the résumé, or writes it into a file. */
export const printSchema = async (
  { output }: { readonly output?: string },
  io: Io,
): Promise<number> => {
  const schema = `${JSON.stringify(resumeJsonSchema({ draft: '7' }), null, 2)}\n`;
  if (output === undefined || output === dash) await write(io.stdout, schema);
  else await writeFileAtomically(resolve(io.cwd, output), new TextEncoder().encode(schema));
  return 0;
};
