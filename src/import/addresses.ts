import { isWebAddress } from '../text/addresses.ts';
import { at, derived, mapText, printedWords, textOf, type Cursor } from './cursor.ts';
import { Part, type Draft } from './draft.ts';

/** The addresses of accounts by network, up to the user name. */
const accountAddresses: Readonly<Record<string, string>> = {
  linkedin: 'https://linkedin.com/in/',
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  imdb: 'https://imdb.com/name/',
  instagram: 'https://instagram.com/',
  orcid: 'https://orcid.org/',
  stackoverflow: 'https://stackoverflow.com/users/',
  researchgate: 'https://researchgate.net/profile/',
  youtube: 'https://youtube.com/@',
  googlescholar: 'https://scholar.google.com/citations?user=',
  telegram: 'https://t.me/',
  leetcode: 'https://leetcode.com/u/',
  bluesky: 'https://bsky.app/profile/',
  twitter: 'https://x.com/',
  x: 'https://x.com/',
};

const fold = (network: string): string => network.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The address of an account; `undefined` for an unknown network. */
export const accountAddress = (network: string, username: string): string | undefined => {
  if (isWebAddress(username)) return username;
  const [, user, host] = /^@([^@\s]+)@([^@\s]+)$/.exec(username) ?? [];
  if (fold(network) === 'mastodon' && user !== undefined) return `https://${host ?? ''}/@${user}`;
  const begin = accountAddresses[fold(network)];
  return begin === undefined || /\s/.test(username) ? undefined : `${begin}${username}`;
};

/** A labelled contact: an account with an address, or a label with its text. */
export const labelledContact = (
  origin: Cursor,
  label: Cursor | undefined,
  value: Cursor | undefined,
  link?: Cursor,
): Draft => {
  const url = link ?? (isWebAddress(textOf(value) ?? '') ? value : undefined);
  const shown = value === url ? undefined : value;
  return new Part(origin, { network: label, username: shown, url });
};

/** The address of a link object `{ href | url, label }`, and its label as a separate detail. */
export const linkFields = (
  link: Cursor | undefined,
): { url: Cursor | undefined; details: Draft } => {
  if (textOf(link) !== undefined) return { url: link, details: undefined };
  const url = at(link, 'href') ?? at(link, 'url');
  const label = at(link, 'label');
  const isSaid = label !== undefined && textOf(label) === textOf(url);
  return { url, details: label && !isSaid ? [{ text: label }] : undefined };
};

/** A place written as one text. */
export const placeOfText = (text: Cursor | undefined): Draft =>
  text && textOf(text) !== undefined
    ? new Part(text, { address: derived(text, textOf(text)) })
    : text;

/** A phone number after the code of its country: "34", "600 123 456" → "+34 600 123 456". */
export const phoneWithCode = (
  number: Cursor | undefined,
  code: Cursor | undefined,
): Cursor | undefined => {
  const dialing = mapText(code, (text) => `+${text.replace(/^\+/, '')}`);
  return mapText(number, (text) => [printedWords(dialing), text].filter(Boolean).join(' '));
};
