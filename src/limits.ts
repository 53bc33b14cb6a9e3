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
  /** Bytes of a photo, as it is given. */
  photoBytes: 4 * 1024 * 1024,
  /** Pixels of a photo, as it is given: what it takes in memory, however few its bytes. */
  photoPixels: 40_000_000,
  /** Bytes of one file of a theme. Beyond this and the following bounds the theme is `theme_invalid`. */
  themeFileBytes: 128 * 1024,
  /** Bytes of one template or partial: Handlebars takes time as the square of it. */
  templateBytes: 16 * 1024,
  /** "(" in one template or partial: of expressions inside each other, it takes the cube. */
  templateParentheses: 500,
  /** Levels of objects and arrays of a `theme.json`. The deepest token stands at 3. */
  themeDepth: 8,
  /** Calls of partials and runs of blocks while one document is made of a template. */
  templateSteps: 300_000,
  /** Characters of what a template makes of one résumé. */
  templateCharacters: 64 * 1024 * 1024,
} as const;
