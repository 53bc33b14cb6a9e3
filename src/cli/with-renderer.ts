import { readRendererConfig } from '../config.ts';
import type { RendererConfig, ThemedRenderer } from '../render.ts';
import { printWarnings } from './diagnostics.ts';
import type { CliDependencies, Io } from './io.ts';

/** Opens a renderer with the settings of the environment. @throws RenderError invalid_options */
export const openUsualRenderer = async (
  { env, cwd }: Io,
  dependencies: CliDependencies,
): Promise<ThemedRenderer> => dependencies.openRenderer(readRendererConfig(env, cwd));

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
 * Settings with which the browser's warning, that it has no sandbox, is printed or hidden. `render` prints it only with
 * `-v`, `check` and `preview` never; a batch and the check of a theme print it, because their files may come from others.
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
