import { readServerConfig } from '../../config.ts';
import { jsonLine } from '../../text/json.ts';
import { RenderError } from '../../errors.ts';
import { listDeadLetters } from '../../jobs/job-store.ts';
import { controlQueue } from '../../jobs/redis/control.ts';
import { openStorage } from '../../storage/open.ts';
import { CommandError } from '../exit-codes.ts';
import { write, type Io } from '../io.ts';
import { queueActions } from '../queue-actions.ts';

/** Shows or changes the queue of jobs; prints JSON. */
export const manageQueue = async (name: string, io: Io): Promise<number> => {
  const { storage, redisUrl, environment } = readServerConfig(io.env);
  const action = queueActions.find((each) => each === name);
  if (!action) {
    const known = queueActions.join(', ');
    throw new CommandError('usage', `The action is one of ${known}, not ${JSON.stringify(name)}.`);
  }
  if (action === 'dead') {
    for await (const letter of listDeadLetters(await openStorage(required(storage), environment))) {
      await write(io.stdout, jsonLine(letter));
    }
    return 0;
  }
  if (redisUrl === undefined) throw new RenderError('invalid_options', 'Set VITAE_REDIS_URL.');
  await write(io.stdout, jsonLine(await controlQueue(redisUrl, action)));
  return 0;
};

const required = (storage: string | undefined): string => {
  if (storage !== undefined) return storage;
  throw new RenderError('invalid_options', 'Set VITAE_STORAGE.');
};
