/**
 * Every bound on what a document may be, in one place. Beyond one of them the answer is `too_large`;
 * a photo beyond its own is left out, with a warning; Markdown nested deeper stays the text it is.
 */
export const limits = {
  bodyBytes: 5 * 1024 * 1024,
  nestingDepth: 32,
  values: 20_000,
  arrayItems: 1_000,
  objectKeys: 1_000,
  keyLength: 200,
  nameLength: 500,
  titleLength: 2_000,
  stringLength: 20_000,
  textLength: 1_000_000,
  lineBreaks: 1_000,
  allLineBreaks: 10_000,
  markdownNesting: 8,
  redactedNames: 20,
  listedFindings: 100,
  pages: 100,
  photoBytes: 15 * 1024 * 1024,
  photoPixels: 64_000_000,
  themeFileBytes: 128 * 1024,
  templateBytes: 16 * 1024,
  templateParentheses: 500,
  themeDepth: 8,
  templateSteps: 300_000,
  templateCharacters: 64 * 1024 * 1024,
} as const;

export const limitMeanings: Readonly<Record<keyof typeof limits, string>> = {
  bodyBytes: 'Bytes of one résumé text, as received; a photo as a `data:` URL counts',
  nestingDepth:
    'Levels of arrays and objects inside each other; the deepest field of the schema stands at 6',
  values: 'Values in the whole document: objects, arrays, strings, numbers',
  arrayItems: 'Items of one array',
  objectKeys: 'Keys of one object',
  keyLength: 'Characters of one key',
  nameLength: 'Characters of `basics.name` and `basics.label`',
  titleLength: 'Characters of what stands in a title: an employer, a role, a school, a section',
  stringLength: 'Characters of any other text but a `data:` URL',
  textLength:
    'Characters of all texts and keys together but `data:` URLs, each alias of YAML written out',
  lineBreaks: 'Line breaks of one text',
  allLineBreaks: 'Line breaks of all texts together',
  markdownNesting:
    'Levels of lists inside lists, and of emphasis inside emphasis, in Markdown; deeper marks stay text',
  redactedNames:
    'Names of the person that are redacted: in each language, and those she is also known by',
  listedFindings:
    'Warnings of one document, or problems of one error, that are listed; the rest is counted',
  pages: 'Pages of one printed document',
  photoBytes:
    'Bytes of a photo, as it is given; as a `data:` URL it is bounded by `bodyBytes` as well',
  photoPixels: 'Pixels of a photo, as it is given: what it takes in memory, however few its bytes',
  themeFileBytes:
    'Bytes of one file of a theme. Beyond this and the following bounds the theme is `theme_invalid`',
  templateBytes: 'Bytes of one template or partial: Handlebars takes time as the square of it',
  templateParentheses:
    '"(" in one template or partial: of expressions inside each other, it takes the cube',
  themeDepth: 'Levels of objects and arrays of a `theme.json`. The deepest token stands at 3',
  templateSteps: 'Calls of partials and runs of blocks while one document is made of a template',
  templateCharacters: 'Characters of what a template makes of one résumé',
};
