/** Where a photo comes from, by its address in the résumé: a scheme that is not read is `unknown`. */
export type PhotoKind = 'data' | 'web' | 'unknown' | 'file';

/** The kind of a photo address, without spaces around it. */
export const photoKind = (address: string): PhotoKind => {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  if (scheme === undefined) return 'file';
  if (/^data$/i.test(scheme)) return 'data';
  return /^https?$/i.test(scheme) ? 'web' : 'unknown';
};
