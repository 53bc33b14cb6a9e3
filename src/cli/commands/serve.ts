import { Help } from 'commander';
import type { Environment } from '../../browser/config.ts';
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
  const config = readServerConfig({ ...io.env, ...flagVariables(flags) });
  await dependencies.serve(config, io.signal, (line) => io.stderr.write(`${line}\n`));
  return 0;
};

/** The variables that flags override. */
export const flagVariables = ({ host, port }: ServeFlags): Environment => ({
  ...(host !== undefined && { HOST: host }),
  ...(port !== undefined && { PORT: port }),
});

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
