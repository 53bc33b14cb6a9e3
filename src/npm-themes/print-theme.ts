import type { Printer, PrintSetup } from '../browser/browser.ts';
import type { FontFile } from '../fonts/font-package.ts';
import { addFontFallbacks, type GenericFonts } from './font-fallbacks.ts';

/** A document of a theme that is ready to print. */
export interface ThemePage {
  readonly html: string;
  readonly fonts: readonly FontFile[];
  readonly families: GenericFonts;
  readonly setup: PrintSetup;
}

/** Prints the document of a theme, without network and without its scripts. @throws RenderError like `withPage` */
export const printTheme = (
  { html, fonts, families, setup }: ThemePage,
  browser: Printer,
  signal: AbortSignal,
): Promise<Uint8Array> =>
  browser.withPage(async (page) => {
    await page.load(html, fonts);
    await page.evaluate(addFontFallbacks, families);
    return page.print(setup);
  }, signal);
