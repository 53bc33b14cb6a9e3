import type { RendererConfig, ThemedRenderer } from '../render.ts';
import { printWarnings } from './diagnostics.ts';
import type { Io } from './io.ts';

/** Runs work with a renderer, and closes the renderer. */
export const withRenderer = async <Result>(
  opening: Promise<ThemedRenderer>,
  work: (renderer: ThemedRenderer) => Promise<Result>,
): Promise<Result> => {
  const renderer = await opening;
  try {
    return await work(renderer);
  } finally {
    await renderer.close();
  }
};

/**
 * Settings with which the warning of the browser that it has no sandbox is printed, or not. A command for the user's own
 * files shows it only with `-v`; a batch shows it, because its files may come from others.
 */
export const withBrowserWarnings = (
  config: RendererConfig,
  io: Io,
  isShown: boolean,
): RendererConfig => {
  const warn = (message: string): void => {
    if (isShown) printWarnings([{ path: '', message }], io);
  };
  return { ...config, browser: { ...config.browser, warn } };
};
