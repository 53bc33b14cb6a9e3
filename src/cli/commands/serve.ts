import { Help } from 'commander';
import { describeVariables, readServerConfig } from '../../config.ts';
import type { CliDependencies, Io } from '../io.ts';

export interface ServeFlags {
  readonly host?: string;
  readonly port?: string;
}

/** Runs the HTTP service until a signal stops it. Flags override the environment. */
export const serveRenders = async (
  flags: ServeFlags,
  io: Io,
  dependencies: CliDependencies,
): Promise<number> => {
  const config = readServerConfig({
    ...io.env,
    ...(flags.host !== undefined && { HOST: flags.host }),
    ...(flags.port !== undefined && { PORT: flags.port }),
  });
  await dependencies.serve(config, io.signal, (line) => io.stderr.write(`${line}\n`));
  return 0;
};

/** Every variable with description and default, from the schema, in 80 columns as the help above it. */
export const serveHelp = (): string => {
  const variables = describeVariables();
  const width = Math.max(...variables.map(({ name }) => name.length));
  const help = new Help();
  help.helpWidth = 80;
  const lines = variables.map(({ name, description, fallback }) =>
    help.formatItem(name, width, `${description}${fallback && ` (default: ${fallback})`}`, help),
  );
  return `\nEnvironment:\n${lines.join('\n')}\n`;
};
