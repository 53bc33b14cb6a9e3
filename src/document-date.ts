/**
 * The creation date of a document, from the caller, the settings or the résumé only, so that
 * the same input gives the same bytes. Without any of them the document does not have a date.
 */
export const documentDate = (
  asOf: string | undefined,
  epochSeconds: number | undefined,
  lastModified: string | undefined,
): Date | undefined =>
  parseIsoDate(asOf) ??
  (epochSeconds === undefined ? parseIsoDate(lastModified) : new Date(epochSeconds * 1000));

/** Parses ISO 8601 to the second. A time without a zone is UTC, so that every machine reads it alike. */
const parseIsoDate = (text: string | undefined): Date | undefined => {
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text?.trim() ?? '',
    );
  if (!parts) return undefined;
  const [, day, time = '00:00:00', zone = 'Z'] = parts;
  const date = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
