import { readServerConfig } from '../../config.ts';
import type { CliDependencies, Io } from '../io.ts';
import type { ServeFlags } from './serve.ts';

/** Renders jobs from Redis until a signal stops it. Without PORT it listens on a free port. */
export const workOnJobs = async (
  { host, port = '0' }: ServeFlags,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const config = readServerConfig({
    ...{ PORT: port, ...io.env },
    ...(port !== '0' && { PORT: port }),
    ...(host !== undefined && { HOST: host }),
  });
  await dependencies.work(config, io.signal, (line) => io.stderr.write(`${line}\n`));
  return 0;
};
