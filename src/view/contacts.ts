import { profileAddress } from '../text/social-networks.ts';
import type { Resume } from '../resume/schema/resume.ts';
import { isMailAddress, isWebAddress } from '../text/addresses.ts';
import { joinPresent } from '../text/format-text.ts';
import { foldLetters } from '../text/unicode.ts';
import { formatLocation } from './address.ts';
import { composeDetails } from './details.ts';
import type { DocumentLanguage } from './labels.ts';
import { addressLink, displayAddress, phoneHref, safeHref } from './links.ts';
import type { Contact } from './model.ts';
import { nonBlank } from './rich-text.ts';
import { detailText, separators } from './separators.ts';
import { wordsOf, wordsOfAll } from './short-text.ts';

type Basics = NonNullable<Resume['basics']>;
type Profile = NonNullable<Basics['profiles']>[number];

const contact = (kind: Contact['kind'], text: string, href: string | undefined): Contact => ({
  kind,
  text,
  ...(href !== undefined && { href }),
});

const emailContact = (email: string): Contact =>
  contact('email', email, isMailAddress(email) ? safeHref(`mailto:${email}`) : undefined);

const locationContact = (
  location: NonNullable<Basics['location']>,
  { tag }: DocumentLanguage,
): Contact | undefined => {
  const text = formatLocation(location, tag);
  return text === undefined ? undefined : { kind: 'location', text };
};

/** An account by its parts. A user name that is an address is the address. */
const accountOf = ({ network, username, url }: Profile) => {
  const [name, user, address] = [wordsOf(network), nonBlank(username), nonBlank(url)];
  if (user === undefined || !isWebAddress(user)) return { name, user, address };
  return address === undefined ? { name, address: user } : { name, address };
};

/** What else is said about an account: "Followers: 1200". */
const notesOf = (details: Profile['details']): readonly string[] =>
  (details ?? []).flatMap(({ label, text, highlights }) => {
    const words = wordsOfAll([text, ...(highlights ?? [])]);
    const name = wordsOf(label);
    return words.length > 0
      ? [detailText({ ...(name !== undefined && { label: name }), text: words.join(', ') })]
      : [];
  });

/**
 * "github.com/ada", preceded by the network and followed by the username if the address does not contain them, and by
 * the details.
 */
const profileContact = (profile: Profile): Contact | undefined => {
  const { name, user, address } = accountOf(profile);
  const details = notesOf(profile.details);
  const known = name === undefined || user === undefined ? undefined : profileAddress(name, user);
  if (address === undefined) {
    const account = joinPresent([name, user], separators.label);
    const text = account === '' ? details.join('; ') : account + inBrackets(details);
    return text === '' ? undefined : profileLink(text, known);
  }
  const shown = displayAddress(address);
  const says = (word: string | undefined): boolean =>
    word === undefined || foldLetters(shown).includes(foldLetters(word));
  const notes = inBrackets(user === undefined || says(user) ? details : [user, ...details]);
  const network = name === undefined || says(name) ? '' : name + separators.label;
  // An address of an app, like "tg://resolve?domain=ada", is not a link in a document.
  return profileLink(network + shown + notes, safeHref(address) === undefined ? known : address);
};

const inBrackets = (notes: readonly string[]): string =>
  notes.length > 0 ? ` (${notes.join('; ')})` : '';

const profileLink = (text: string, address: string | undefined): Contact =>
  contact('profile', text, address === undefined ? undefined : safeHref(address));

const factContacts = (basics: Basics, language: DocumentLanguage): Contact[] =>
  composeDetails(basics.details, language).facts.map((fact) =>
    contact('fact', detailText(fact), fact.href),
  );

/** Contacts in the order of importance: e-mail, phone, place, site, profiles; then facts about the person. */
export const composeContacts = (basics: Basics, language: DocumentLanguage): Contact[] => {
  const email = nonBlank(basics.email);
  const phone = nonBlank(basics.phone);
  const url = nonBlank(basics.url);
  return [
    email === undefined ? undefined : emailContact(email),
    phone === undefined ? undefined : contact('phone', phone, phoneHref(phone)),
    basics.location && locationContact(basics.location, language),
    url === undefined ? undefined : ({ kind: 'url', ...addressLink(url) } as const),
    ...(basics.profiles ?? []).map(profileContact),
    ...factContacts(basics, language),
  ].filter((each) => each !== undefined);
};
