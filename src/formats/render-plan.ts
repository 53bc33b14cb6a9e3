import type { Format, RenderOptions } from '../options/schema.ts';

/** Whether a render needs Chromium. The caller can then launch it early. */
export const needsChromium = (options: RenderOptions): boolean =>
  isPrinted(options.format) || isDrawnAgain(options);

/** Whether the document is the print of Chromium: a PDF, or a picture of it. */
const isPrinted = (format: Format): format is 'pdf' | 'png' => format === 'pdf' || format === 'png';

/** Whether a document is drawn again: at the scale of the fitted PDF, or in its parts. */
export const isDrawnAgain = (options: RenderOptions): boolean =>
  isPrinted(options.format)
    ? options.document === 'both'
    : isScaled(options) && limitsPages(options);

/** Whether the format takes the scale of the fitted PDF. */
const isScaled = ({ format }: RenderOptions): boolean => format === 'docx' || format === 'html';

/** The drawing that uses the theme without scaling and does not wait for a print; `undefined` if the document is drawn again. */
export const firstDrawing = (
  options: RenderOptions,
): 'page' | Exclude<Format, 'pdf' | 'png'> | undefined => {
  if (isDrawnAgain(options)) return undefined;
  const { format } = options;
  return isPrinted(format) ? 'page' : format;
};

/** Whether the format shows neither a photo nor fonts. */
export const isPlainText = ({ format }: RenderOptions): boolean =>
  format === 'txt' || format === 'md' || format === 'json';

/** The requested number of pages; `undefined` for `auto` and `off`. */
export const requestedPages = ({ fit }: RenderOptions): number | undefined =>
  fit === 'auto' || fit === 'off' ? undefined : Number(fit);

/** Whether a number of pages is requested. */
export const limitsPages = (options: RenderOptions): boolean =>
  requestedPages(options) !== undefined;
