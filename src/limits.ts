/**
 * The limits of résumés, photos, themes and reports. A larger résumé gives `too_large`, a larger theme
 * `theme_invalid`. A photo beyond its limit is left out with a warning, and Markdown nested deeper stays text.
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
  redactedLanguages: 60,
  listedFindings: 100,
  pages: 100,
  picturePixels: 40_000_000,
  photoBytes: 15 * 1024 * 1024,
  photoPixels: 64_000_000,
  themeFileBytes: 128 * 1024,
  templateBytes: 16 * 1024,
  templateParentheses: 500,
  wordTemplateBytes: 5 * 1024 * 1024,
  wordTemplateTags: 150_000,
  themeFontBytes: 2 * 1024 * 1024,
  themeFonts: 16,
  themeDepth: 8,
  templateSteps: 300_000,
  templateCharacters: 64 * 1024 * 1024,
  archiveFiles: 1_000,
  wordFileBytes: 24 * 1024 * 1024,
  importedPages: 200,
  importedOperators: 250_000,
  importedForms: 5_000,
  importedStates: 500,
  unpackedBytes: 256 * 1024 * 1024,
  npmThemeMs: 10_000,
  npmThemeMemoryBytes: 512 * 1024 * 1024,
  npmThemeBytes: 8 * 1024 * 1024,
} as const;

export const limitMeanings: Readonly<Record<keyof typeof limits, string>> = {
  bodyBytes: 'Bytes of one résumé text as received, including photos as `data:` URLs',
  nestingDepth:
    'Levels of nested arrays and objects; the deepest field of the schema is at level 6',
  values: 'Values in the whole document: objects, arrays, strings and numbers',
  arrayItems: 'Items of one array',
  objectKeys: 'Keys of one object',
  keyLength: 'Characters of one key',
  nameLength: 'Characters of `basics.name` and `basics.label`',
  titleLength: 'Characters of a title, e.g. an employer, a role, a school or a section',
  stringLength: 'Characters of any other text except `data:` URLs',
  textLength:
    'Characters of all texts and keys together except `data:` URLs, with every YAML alias expanded',
  lineBreaks: 'Line breaks of one text',
  allLineBreaks: 'Line breaks of all texts together',
  markdownNesting:
    'Levels of nested lists, and of nested emphasis, in Markdown; deeper marks stay text',
  redactedNames:
    'Redacted names of the person: one in each language, and other names of the person',
  redactedLanguages: 'Languages of the texts of a redacted résumé, besides that of the document',
  listedFindings:
    'Listed warnings of one document, or problems of one error; further ones are counted',
  pages: 'Pages of one printed document',
  picturePixels: 'Pixels of a picture of pages, at 4 bytes of memory each',
  photoBytes: 'Bytes of a photo as given; `bodyBytes` also limits photos as `data:` URLs',
  photoPixels: 'Pixels of a photo as given; they determine its memory, even if the file is small',
  themeFileBytes:
    'Bytes of one file of a theme. A theme that exceeds this or a following limit is `theme_invalid`',
  templateBytes: 'Bytes of one template or partial, because Handlebars takes quadratic time',
  templateParentheses:
    '"(" in one template or partial, because Handlebars takes cubic time for nested expressions',
  wordTemplateBytes: 'Bytes of a Word template',
  wordTemplateTags: 'Tags of one part of a Word template',
  themeFontBytes: 'Bytes of one font file of a theme',
  themeFonts: 'Font files of one theme',
  themeDepth:
    'Levels of nested objects and arrays in a `theme.json`; the deepest token is at level 3',
  templateSteps: 'Calls of partials and runs of blocks while a template renders one document',
  templateCharacters: 'Characters of the output of a template for one résumé',
  archiveFiles: 'Files of a zip archive or a Word file that is read',
  wordFileBytes: 'Bytes of the parts that are read of a given Word file, after unpacking',
  importedPages: 'Pages of an imported PDF',
  importedOperators:
    'Drawing operators of an imported PDF, those of a repeated form counted each time',
  importedForms: 'Uses of forms in an imported PDF, each counted each time',
  importedStates:
    'Saved graphics states of an imported PDF at once; programs of its standard need to allow 28',
  unpackedBytes:
    'Bytes in memory at once for the unpacked streams of an imported file, however they are packed',
  npmThemeMs: 'Milliseconds for one run of an npm theme; more is `timeout`',
  npmThemeMemoryBytes:
    'Bytes of memory of an npm theme: half of it for its objects; all of it is measured on Linux only',
  npmThemeBytes: 'Bytes of the HTML of an npm theme, as JSON',
};
