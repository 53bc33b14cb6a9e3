/**
 * All limits of a document. Exceeding one gives `too_large`; a photo that exceeds its limit
 * is left out with a warning.
 */
export const limits = {
  /** Bytes of one résumé text, as received. A photo as a data URL counts. */
  bodyBytes: 5 * 1024 * 1024,
  /** Levels of nested arrays and objects. The deepest field of the schema is at level 6. */
  nestingDepth: 32,
  /** Characters of one string other than a `data:` URL. */
  stringLength: 20_000,
  /** Items of one array. */
  arrayItems: 1_000,
  /** Values in the whole document: objects, arrays, strings, numbers. */
  values: 20_000,
  /** Pages of one printed document. */
  pages: 100,
  /** Bytes of a photo as given. */
  photoBytes: 4 * 1024 * 1024,
  /** Pixels of a photo as given. They determine its memory, even when the file is small. */
  photoPixels: 40_000_000,
} as const;
