import { withoutScheme, withoutTracking, withScheme } from '../text/addresses.ts';

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

/** In characters: a longer address breaks over several lines. */
const longestAddress = 60;

/** Words with hyphens name a page; letters and digits without order are its number. */
const isTelling = (segment: string): boolean =>
  segment.split(/[-_.]/).every((word) => /^(?:\p{L}{1,20}|\d{1,4})$/u.test(word));

/** A long address as its host and the parts of its path that say something: "example.com/in/…/my-talk". */
const hostAndPath = (shown: string): string => {
  if (shown.length <= longestAddress) return shown;
  const [path = ''] = shown.split(/[?#]/, 1);
  if (path.length <= longestAddress && path.includes('/')) return path.replace(/\/$/, '');
  const [host = '', ...segments] = path.split('/').filter((part) => part !== '');
  const last = segments.at(-1) ?? '';
  const end = isTelling(last) && host.length + last.length < longestAddress - 3 ? `/${last}` : '';
  let start = host;
  for (const segment of segments.slice(0, -1)) {
    const next = `${start}/${segment}`;
    if (!isTelling(segment) || next.length + end.length > longestAddress - 2) break;
    start = next;
  }
  return `${start}/…${end}`;
};

/**
 * The short form of an address for print: "https://www.example.com/cv/" → "example.com/cv". Trackers and the end of a
 * long address are left out; the link keeps them.
 */
export const displayAddress = (address: string): string => {
  const shown = wholeAddress(address);
  const isPage = safeHref(address) !== undefined && !/^\s*(?:mailto|tel):/i.test(address);
  return isPage ? hostAndPath(shown) : shown;
};

/** As `displayAddress`, with the whole path, for an address that is printed without its link. */
export const wholeAddress = (address: string): string => {
  const trimmed = address.trim();
  if (safeHref(trimmed) === undefined) return trimmed;
  if (/^(?:mailto|tel):/i.test(trimmed))
    return (trimmed.split(/[?#]/, 1)[0] ?? '').replace(/^\w+:/, '');
  const shown = withoutScheme(withoutTracking(trimmed));
  return /[?#]/.test(shown) ? shown : shown.replace(/(?<!\/)\/+$/, '');
};

/** An address in prose: as it is written, unless it is long or has trackers. */
export const shortAddress = (address: string): string =>
  address.length > longestAddress || withoutTracking(address) !== address
    ? displayAddress(withScheme(address))
    : address;

/** A printed address, linked if it is safe. */
export const addressLink = (address: string): { text: string; href?: string } => {
  const href = safeHref(address);
  const text = displayAddress(address);
  return href === undefined ? { text } : { text, href };
};

const phoneLabel =
  /phone|mobil|cell|^tel|whats ?app|fax|handy|telefon|teléfono|téléphone|電話|电话/i;

/**
 * The `tel:` link (RFC 3966), with only digits and one leading plus. `undefined` if the text is not a number, or if a
 * label says that it is another number.
 */
export const phoneHref = (phone: string, label = 'phone'): string | undefined => {
  if (!phoneLabel.test(label)) return undefined;
  const number = phone.replace(/\([^()\d]+\)$/, '');
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const isNumber = /^\+?\d{5,15}$/.test(digits) && !/\p{L}/u.test(number);
  return isNumber ? `tel:${digits}` : undefined;
};
