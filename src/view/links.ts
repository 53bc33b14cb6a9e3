const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address as a link target; `undefined` if its scheme is not http, https, mailto or tel. */
export const safeHref = (address: string): string | undefined => {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (!allowed.has(url.protocol)) return undefined;
  // A user name or password in an address can disguise the host.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
};

/** The short form of an address for print: "https://www.example.com/cv/" → "example.com/cv". */
export const displayAddress = (address: string): string => {
  const trimmed = address.trim();
  if (safeHref(trimmed) === undefined) return trimmed;
  return trimmed
    .replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '')
    .replace(/^([^?#]*?)\/+$/, '$1');
};

/** A printed address, linked if it is safe. */
export const addressLink = (address: string): { text: string; href?: string } => {
  const href = safeHref(address);
  const text = displayAddress(address);
  return href === undefined ? { text } : { text, href };
};
