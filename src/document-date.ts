import { parseIsoTime } from './text/iso-date.ts';

/**
 * The creation date of a document, from the caller, the settings or the résumé only, so that
 * the same input gives the same bytes. Without any of them the document does not have a date.
 */
export const documentDate = (
  asOf: string | undefined,
  epochSeconds: number | undefined,
  lastModified: string | undefined,
): Date | undefined =>
  parseIsoTime(asOf) ??
  (epochSeconds === undefined ? parseIsoTime(lastModified) : new Date(epochSeconds * 1000));
