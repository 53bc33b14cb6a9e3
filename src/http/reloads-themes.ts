import type { ServerConfig } from '../config.ts';

/** Whether the service reads a theme again after a change of its files: outside production. */
export const reloadsThemes = ({ environment }: Pick<ServerConfig, 'environment'>): boolean =>
  environment['NODE_ENV'] !== 'production';
