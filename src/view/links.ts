const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as a link target; `undefined` if its scheme is not http, https, mailto or tel. A mail address keeps only
 * the addressee, because the parameters can attach a file or prefill the mail.
 */
export const safeHref = (address: string): string | undefined => {
  const trimmed = address.trim();
  if (trimmed === '' || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (!allowed.has(url.protocol)) return undefined;
  // A user name or password in an address can disguise the host.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'mailto:' ? mailTo(url.pathname) : url.href;
};

/** Refuses an addressee with a line break, which would start another mail header. */
const mailTo = (addressee: string): string | undefined =>
  addressee === '' || /%0[ad]/i.test(addressee) ? undefined : `mailto:${addressee}`;

/** The short form of an address for print: "https://www.example.com/cv/" → "example.com/cv". */
export const displayAddress = (address: string): string => {
  const trimmed = address.trim();
  if (safeHref(trimmed) === undefined) return trimmed;
  const named = /^mailto:/i.test(trimmed) ? (trimmed.split(/[?#]/, 1)[0] ?? '') : trimmed;
  const shown = named.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '');
  return /[?#]/.test(shown) ? shown : shown.replace(/(?<!\/)\/+$/, '');
};

/** A printed address, linked if it is safe. */
export const addressLink = (address: string): { text: string; href?: string } => {
  const href = safeHref(address);
  const text = displayAddress(address);
  return href === undefined ? { text } : { text, href };
};

const phoneLabel =
  /phone|mobil|cell|^tel|whats ?app|fax|handy|telefon|teléfono|téléphone|電話|电话/i;

/**
 * The `tel:` link (RFC 3966), with only digits and one leading plus; `undefined` if the text is not a
 * number, or if a label says that it is another number.
 */
export const phoneHref = (phone: string, label = 'phone'): string | undefined => {
  if (!phoneLabel.test(label)) return undefined;
  const number = phone.replace(/\([^()\d]+\)$/, '');
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const isNumber = /^\+?\d{5,15}$/.test(digits) && !/\p{L}/u.test(number);
  return isNumber ? `tel:${digits}` : undefined;
};
