import type { MarkdownIt } from 'markdown-it';
import { doiAddress, doiStart } from '../text/addresses.ts';

/** Endings of file names that are also countries: "setup.py/main.rs" is not an address. */
const fileEnding = /^(?:cc|cs|hs|md|ml|pl|ps|py|rs|sh|so|ts)$/;

/** Whether a host without "https://" is meant as an address: "www.…", or in small letters with a path. */
const isAddress = (text: string): boolean => {
  if (/^www\./i.test(text)) return true;
  const [host = ''] = text.split('/', 1);
  return (
    text.length > host.length + 1 &&
    host === host.toLowerCase() &&
    !fileEnding.test(host.slice(host.lastIndexOf('.') + 1))
  );
};

/** Whether a text has a sign of an address: "@", "://", "www.", or a host before a slash. */
export const mayHaveAddress = (text: string): boolean =>
  text.includes('@') ||
  text.includes('://') ||
  (text.includes('.') && /www\./i.test(text)) ||
  (text.includes('/') && /\.[a-z]{2,20}\//i.test(text));

/** Links addresses and e-mail addresses in prose; "Node.js" and "ASP.NET" are not addresses. */
export const linkAddresses = (markdown: MarkdownIt): void => {
  const { linkify } = markdown;
  linkify.set({ fuzzyEmail: true, fuzzyLink: true, fuzzyIP: false });
  linkify.add('//', null);
  const test = linkify.test.bind(linkify);
  const match = linkify.match.bind(linkify);
  // The expressions of the library take a quarter of the time of a view, so most texts skip them.
  linkify.test = (text) => mayHaveAddress(text) && test(text);
  linkify.match = (text) =>
    (match(text) ?? []).filter(({ schema, raw }) => schema !== '' || isAddress(raw));
  // The printed text is what the author wrote.
  markdown.normalizeLinkText = (address) => address;
};

const doi = new RegExp(String.raw`(?<![\w./])${doiStart}[^\s"<>]*[^\s"<>.,;:!?)\]}'’”]`, 'gi');

export interface TextPiece {
  readonly text: string;
  readonly href?: string;
}

/** Splits a text at the DOIs in it: "doi:10.1000/182". */
export const splitAtDois = (text: string): TextPiece[] => {
  if (!text.includes('10.')) return [{ text }];
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(doi)) {
    pieces.push({ text: text.slice(done, index) });
    pieces.push({ text: found, href: doiLink(found) ?? '' });
    done = index + found.length;
  }
  return [...pieces, { text: text.slice(done) }].filter((piece) => piece.text !== '');
};

/** The link to the page of a DOI; `undefined` if the text is not a DOI. */
export const doiLink = (text: string): string | undefined => {
  const address = doiAddress(text);
  return address === undefined ? undefined : encodeURI(address);
};
