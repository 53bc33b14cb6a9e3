import type { RenderOptions } from '../options/schema.ts';

/** Whether a render needs Chromium. The caller can then launch it early. */
export const needsChromium = (options: RenderOptions): boolean =>
  options.format === 'pdf' || isDrawnAgain(options);

/** Whether a document is drawn again at the scale of the fitted PDF. */
export const isDrawnAgain = (options: RenderOptions): boolean =>
  (options.format === 'docx' || options.format === 'html') && limitsPages(options);

/** The drawing that uses the theme without scaling and does not wait for a print; `undefined` if the document is drawn again. */
export const firstDrawing = (
  options: RenderOptions,
): 'page' | 'html' | 'docx' | 'txt' | undefined => {
  if (isDrawnAgain(options)) return undefined;
  return options.format === 'pdf' ? 'page' : options.format;
};

/** Whether a number of pages is requested. */
export const limitsPages = ({ fit }: RenderOptions): boolean => fit !== 'auto' && fit !== 'off';
