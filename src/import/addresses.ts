import { isWebAddress } from '../text/addresses.ts';
import { at, derived, mapText, printedWords, textOf, type Cursor } from './cursor.ts';
import { Part, type Draft } from './draft.ts';

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
