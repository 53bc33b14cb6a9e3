const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address as a link target, or nothing when it is none of http, https, mailto, tel. */
export const safeHref = (address: string): string | undefined => {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (!allowed.has(url.protocol)) return undefined;
  // A name and password inside an address only serve to disguise where it leads.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
};

/** An address as it reads on paper: "https://www.example.com/cv/" → "example.com/cv". */
export const displayAddress = (address: string): string => {
  const trimmed = address.trim();
  if (safeHref(trimmed) === undefined) return trimmed;
  const shown = trimmed.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '');
  return /[?#]/.test(shown) ? shown : shown.replace(/(?<!\/)\/+$/, '');
};

/** A printed address that leads where it says, when it may. */
export const addressLink = (address: string): { text: string; href?: string } => {
  const href = safeHref(address);
  const text = displayAddress(address);
  return href === undefined ? { text } : { text, href };
};
