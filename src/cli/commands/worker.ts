import { readServerConfig } from '../../config.ts';
import type { CliDependencies, Io } from '../io.ts';
import { flagVariables, type ServeFlags } from './serve.ts';

/** Renders jobs from Redis until a signal stops it. Without PORT it listens on a free port. */
export const workOnJobs = async (
  flags: ServeFlags,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const config = readServerConfig({ PORT: '0', ...io.env, ...flagVariables(flags) });
  await dependencies.work(config, io.signal, (line) => io.stderr.write(`${line}\n`));
  return 0;
};
