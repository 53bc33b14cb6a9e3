import { formatNames, formats, type Format } from './schema.ts';

/** The format that the extension of a file name states. */
export const formatOfFile = (name: string): Format | undefined =>
  formatNames.find((format) => name.toLowerCase().endsWith(`.${formats[format].extension}`));
