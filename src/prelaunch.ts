import { createBrowser } from './browser/create-browser.ts';
import { needsChromium } from './formats/render-plan.ts';
import type { RenderOptions } from './options/schema.ts';
import type { RendererConfig, ThemedRenderer } from './render.ts';

/**
 * Creates a renderer for documents that are known in advance: Chromium starts while the rest of the code loads,
 * and ends while the last document is postprocessed. Without documents that need Chromium it is `createRenderer`.
 */
export const createPrelaunchedRenderer = async (
  documents: readonly RenderOptions[],
  config: RendererConfig = {},
): Promise<ThemedRenderer> => {
  const printed = documents.filter(needsChromium).length;
  const browser = createBrowser({ ...config.browser, ...(printed > 0 && { documents: printed }) });
  if (printed > 0) await browser.prelaunch();
  const { createRenderer } = await import('./render.ts');
  return createRenderer(config, browser);
};
