import { rendererConfig, type ServerConfig } from '../config.ts';
import { serve } from '../http/serve.ts';
import { createRenderer } from '../render.ts';

/** Runs the HTTP service with its renderer, for both programs. */
export const runService = (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = rendererConfig(config);
  const renderer = createRenderer({ ...core, browser: { ...core.browser, warn: announce } });
  return serve({ renderer, config, signal, announce });
};
