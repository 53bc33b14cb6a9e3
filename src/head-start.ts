import { openBrowser } from './browser/open.ts';
import { needsChromium } from './formats/registry.ts';
import type { RenderOptions } from './options.ts';
import type { Renderer, RendererConfig } from './render.ts';

/**
 * A renderer for documents that are known beforehand: Chromium comes up while the rest of the core is read, and
 * ends while the last document is finished. Where none of them needs it, as `createRenderer` does it.
 */
export const openRendererFor = async (
  documents: readonly RenderOptions[],
  config: RendererConfig = {},
): Promise<Renderer> => {
  const printed = documents.filter(needsChromium).length;
  const browser = openBrowser({ ...config.browser, ...(printed > 0 && { documents: printed }) });
  if (printed > 0) await browser.prepare();
  const { createRenderer } = await import('./render.ts');
  return createRenderer(config, browser);
};
