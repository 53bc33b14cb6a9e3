import { isWebAddress } from '../text/addresses.ts';
import { profileAddress } from '../text/social-networks.ts';
import { at, derived, firstOf, mapText, printedWords, textOf, type Cursor } from './cursor.ts';
import { Part, type Draft } from './draft.ts';
import { joinPresent } from '../text/format-text.ts';

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

interface Link {
  readonly url: Cursor | undefined;
  readonly label?: Cursor | undefined;
}

/** The address of a link or of a link object `{ href | url, label }`, and its label if it says more. */
export const readLink = (link: Cursor): Link => {
  if (textOf(link) !== undefined) return { url: link };
  const [url, label] = [firstOf(link, 'href', 'url'), at(link, 'label')];
  return textOf(label) === textOf(url) ? { url } : { url, label };
};

/** The address of an account by its network and user name; `undefined` if the network is not known. */
export const accountAddress = (
  network: Cursor | undefined,
  username: Cursor | undefined,
): Cursor | undefined => {
  const address = profileAddress(textOf(network) ?? '', textOf(username) ?? '');
  return username && address !== undefined ? derived(username, address) : undefined;
};

/** A place written as one text, as an object with an address. */
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
  return mapText(number, (text) => joinPresent([printedWords(dialing), text], ' '));
};
