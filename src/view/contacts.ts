import type { Resume } from '../resume/schema/resume.ts';
import { foldLetters } from '../text/unicode.ts';
import { formatLocation } from './address.ts';
import { addressLink, displayAddress, safeHref } from './links.ts';
import type { Contact } from './model.ts';
import { nonBlank } from './rich-text.ts';
import { wordsOf } from './short-text.ts';

type Basics = NonNullable<Resume['basics']>;
type Profile = NonNullable<Basics['profiles']>[number];

const emailContact = (email: string): Contact => {
  const href = /^[^\s@]+@[^\s@]+$/.test(email) ? safeHref(`mailto:${email}`) : undefined;
  return { kind: 'email', text: email, ...(href !== undefined && { href }) };
};

/** The `tel:` link (RFC 3966) holds only digits and one leading plus. A text that is not a number has no link. */
const phoneContact = (phone: string): Contact => {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const isNumber = /^\+?\d{5,15}$/.test(digits) && !/\p{L}/u.test(phone);
  return { kind: 'phone', text: phone, ...(isNumber && { href: `tel:${digits}` }) };
};

const locationContact = (location: NonNullable<Basics['location']>): Contact | undefined => {
  const text = formatLocation(location);
  return text === undefined ? undefined : { kind: 'location', text };
};

/** "github.com/ada", preceded by the network and followed by the username if the address does not contain them. */
const profileContact = (profile: Profile): Contact | undefined => {
  const network = wordsOf(profile.network);
  const username = nonBlank(profile.username);
  const url = nonBlank(profile.url);
  if (url === undefined) {
    const text = [network, username].filter((part) => part !== undefined).join(': ');
    return text === '' ? undefined : { kind: 'profile', text };
  }
  const shown = displayAddress(url);
  const says = (word: string | undefined): boolean =>
    word === undefined || foldLetters(shown).includes(foldLetters(word));
  const text = `${says(network) ? '' : `${network}: `}${shown}${says(username) ? '' : ` (${username})`}`;
  const href = safeHref(url);
  return { kind: 'profile', text, ...(href !== undefined && { href }) };
};

/** Contacts in the order of importance: e-mail, phone, place, site, profiles. */
export const composeContacts = (basics: Basics): Contact[] => {
  const email = nonBlank(basics.email);
  const phone = nonBlank(basics.phone);
  const url = nonBlank(basics.url);
  return [
    email === undefined ? undefined : emailContact(email),
    phone === undefined ? undefined : phoneContact(phone),
    basics.location && locationContact(basics.location),
    url === undefined ? undefined : ({ kind: 'url', ...addressLink(url) } as const),
    ...(basics.profiles ?? []).map(profileContact),
  ].filter((contact) => contact !== undefined);
};
