import { apiKeyEntryPattern, generateApiKey } from '../../api-keys.ts';
import { variables } from '../../config.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';

/** Creates an API key: the key goes to standard output, for the client; the entry goes to stderr, for the operator. */
export const createApiKey = async (name: string, io: Io): Promise<number> => {
  const { key, entry } = generateApiKey(name);
  if (!apiKeyEntryPattern.test(entry)) {
    throw new CommandError(
      'usage',
      `"${name}" is not a valid key name: use 1 to 64 letters, digits, dots, hyphens or underscores.`,
    );
  }
  await write(io.stdout, `${key}\n`);
  await write(
    io.stderr,
    `Give the key to the client; it is not stored. Add this entry to ${variables.apiKeys}:\n${entry}\n`,
  );
  return 0;
};
