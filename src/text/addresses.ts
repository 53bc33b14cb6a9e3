/** Whether a text is one address of the web: "https://example.com", "www.example.com". */
export const isWebAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);

/** Whether a text has the form of one e-mail address: two parts around one "@". */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** The parts of an address, each with the sign before it: "ada", "@analytical", ".example"; any other text as it is. */
export const addressParts = (text: string): readonly string[] =>
  /^\S+$/.test(text) ? text.split(/(?<=[\p{L}\p{N}])(?=[@.]\p{L})/u) : [text];

const year = String.raw`(?:19|20)\d\d`;
const dayOrMonth = String.raw`[0-3]?\d`;
const date = String.raw`(?:${year}(?:[-./]${dayOrMonth}){0,2}|(?:${dayOrMonth}[-./]\s?){1,2}${year}|(?:${dayOrMonth}[./]){2}\d\d)`;

/** "1990-05-12", "12.05.1990", "2019 - 2021". */
const datesInDigits = new RegExp(String.raw`^${date}(?:\s?[-/]\s?${date})?$`);

/** Whether a text has the form of one phone number: "+49 221/123456", "(0221) 123456". Dates have not. */
export const isPhoneNumber = (text: string): boolean =>
  /^\(?(?:\+|00)?\(?\d[\d\s().\/-]{5,28}\d$/.test(text) && !datesInDigits.test(text);

/** Parameters by which networks follow a visitor; they say nothing about the page. */
const tracking =
  /^(?:utm_\w+|trk\w*|lipi|licu|trackingid|refid|originalsubdomain|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|mc_[ce]id|igshid|igsh|_hsenc|_hsmi|ref_src|ref_url|spm|si)$/i;

/** The address without the parameters of trackers. */
export const withoutTracking = (address: string): string => {
  const [before = '', fragment] = address.split(/(?=#)/, 2);
  const at = before.indexOf('?');
  if (at < 0) return address;
  const kept = before
    .slice(at + 1)
    .split('&')
    .filter((parameter) => !tracking.test(parameter.split('=', 1)[0] ?? ''));
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return before.slice(0, at) + query + (fragment ?? '');
};

/** An address with "https://" in front of it, unless it has a scheme. */
export const withScheme = (address: string): string => {
  if (/^[a-z][a-z\d+-]*:/i.test(address)) return address;
  return address.startsWith('//') ? `https:${address}` : `https://${address}`;
};

/** The address without its scheme and "www.". */
export const withoutScheme = (address: string): string =>
  address.replace(/^(?:(?:https?:)?\/\/)?(?:www\.)?/i, '');

/** The address without any scheme ("mailto:", "https://") and "www."; a host before the number of a port is not a scheme. */
export const withoutAnyScheme = (address: string): string =>
  address.replace(/^[a-z][a-z\d+-]*:\/*/i, '').replace(/^www\./i, '');

/** The host of an address, without "www.": "www.example.com:80/a" → "example.com". */
export const hostOf = (address: string): string =>
  (withoutAnyScheme(address).split(/[\/?#]/, 1)[0] ?? '').replace(/^.*@|:\d*$/g, '');

const doiLabel = String.raw`(?:doi:\s?)?`;
const doiPrefix = String.raw`10\.\d{4,9}\/`;

/** The start of a DOI up to its slash, with or without "doi:", as a part of a pattern. */
export const doiStart = doiLabel + doiPrefix;

const wholeDoi = new RegExp(String.raw`^${doiLabel}(${doiPrefix}\S+)$`, 'i');

/** The address of a text that is one DOI: "doi:10.1000/182" → "https://doi.org/10.1000/182"; `undefined` for any other text. */
export const doiAddress = (text: string): string | undefined => {
  const name = wholeDoi.exec(text.trim())?.[1];
  return name === undefined ? undefined : `https://doi.org/${name}`;
};
