import { rendererConfig, type ServerConfig } from '../config.ts';
import { reloadsThemes } from '../http/reloads-themes.ts';
import { serve } from '../http/server.ts';
import { createPooledRenderer } from './pooled-renderer.ts';

/** Runs the HTTP service with its renderer, for both programs. This thread answers requests; workers compute documents. */
export const runService = async (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const core = { ...rendererConfig(config), reloadThemes: reloadsThemes(config) };
  const renderer = createPooledRenderer(
    { ...core, browser: { ...core.browser, warn: announce } },
    config,
  );
  for (const { message } of await renderer.faultyThemes()) announce(message);
  return serve({ renderer, config, signal, announce });
};
