/**
 * Every bound on what a document may be, in one place. Beyond one of them the answer is `too_large`;
 * a photo beyond its own is left out, with a warning.
 */
export const limits = {
  /** Bytes of one résumé text, as received. A photo as a data URL counts. */
  bodyBytes: 5 * 1024 * 1024,
  /** Levels of arrays and objects inside each other. The deepest field of the schema stands at 6. */
  nestingDepth: 32,
  /** Characters of one string other than a `data:` URL. */
  stringLength: 20_000,
  /** Items of one array. */
  arrayItems: 1_000,
  /** Values in the whole document: objects, arrays, strings, numbers. */
  values: 20_000,
  /** Pages of one printed document. */
  pages: 100,
  /** Bytes of a photo, as it is given; as a `data:` URL it is bounded by `bodyBytes` as well. */
  photoBytes: 15 * 1024 * 1024,
  /** Pixels of a photo, as it is given: what it takes in memory, however few its bytes. */
  photoPixels: 64_000_000,
} as const;
