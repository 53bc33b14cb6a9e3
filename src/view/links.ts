const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as a link target, or nothing when it is none of http, https, mailto, tel. Of a mail the addressee
 * alone: what follows may name a file to attach, or words that the reader never wrote.
 */
export const safeHref = (address: string): string | undefined => {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (!allowed.has(url.protocol)) return undefined;
  // A name and password inside an address only serve to disguise where it leads.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'mailto:' ? mailTo(url.pathname) : url.href;
};

/** A line break in an address would begin another header of the mail. */
const mailTo = (addressee: string): string | undefined =>
  addressee === '' || /%0[ad]/i.test(addressee) ? undefined : `mailto:${addressee}`;

/** An address as it reads on paper: "https://www.example.com/cv/" → "example.com/cv". */
export const displayAddress = (address: string): string => {
  const trimmed = address.trim();
  if (safeHref(trimmed) === undefined) return trimmed;
  const named = /^mailto:/i.test(trimmed) ? (trimmed.split(/[?#]/, 1)[0] ?? '') : trimmed;
  const shown = named.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '');
  return /[?#]/.test(shown) ? shown : shown.replace(/(?<!\/)\/+$/, '');
};

/** A printed address that leads where it says, when it may. */
export const addressLink = (address: string): { text: string; href?: string } => {
  const href = safeHref(address);
  const text = displayAddress(address);
  return href === undefined ? { text } : { text, href };
};
