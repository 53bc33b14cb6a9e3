import { variables } from '../../config.ts';
import { keyEntry, makeKey } from '../../door/api-keys.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';

/** A new key: the key itself on standard output, for the client; what the operator keeps on stderr. */
export const makeApiKey = async (name: string, io: Io): Promise<number> => {
  const { key, entry } = makeKey(name);
  if (!keyEntry.test(entry)) {
    throw new CommandError(
      'usage',
      `"${name}" is no name for a key: letters, digits, dots, hyphens.`,
    );
  }
  await write(io.stdout, `${key}\n`);
  await write(
    io.stderr,
    `Give it to the client; it is kept nowhere. Add to ${variables.apiKeys}:\n${entry}\n`,
  );
  return 0;
};
