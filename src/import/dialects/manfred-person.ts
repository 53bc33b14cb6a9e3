import { capitalized, joinPresent } from '../../text/format-text.ts';
import { accountAddress, labelledContact, phoneWithCode } from '../addresses.ts';
import {
  at,
  derived,
  itemsOf,
  joinedText,
  leaveOut,
  mapText,
  pictureAddress,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readElsewhere,
  readFields,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';

export const fullName = (person: Cursor): Cursor | undefined => {
  const parts = [at(person, 'name'), at(person, 'surnames')];
  return joinedText(person, parts.map(textOf), ' ');
};

/** "Ann Lee (CTO)", with the ways to reach the person. */
export const personText = (person: Cursor): Cursor => {
  const [name, title] = [textOf(fullName(person)), textOf(at(person, 'title'))];
  const nameAndTitle = title === undefined ? name : `${name ?? ''} (${title})`.trim();
  const ways = waysTo(at(person, 'contact')).map(textOf);
  return derived(person, joinPresent([nameAndTitle, ...ways], ', '));
};

export const people = (member: Cursor): DraftRecord => ({
  subtitle: derived(
    member,
    itemsOf(member)
      .map((item) => textOf(personText(item)))
      .join(', '),
  ),
});

/** All addresses and numbers of a person. The kind of an account is in its address. */
const waysTo = (contact: Cursor | undefined): (Cursor | undefined)[] => [
  ...itemsOf(at(contact, 'contactMails')),
  ...phonesOf(contact),
  ...itemsOf(at(contact, 'publicProfiles')).map((each) => {
    leaveOut(at(each, 'type'), 'technical');
    return at(each, 'URL');
  }),
];

const phonesOf = (contact: Cursor | undefined): (Cursor | undefined)[] =>
  itemsOf(at(contact, 'phoneNumbers')).map((each) =>
    phoneWithCode(at(each, 'number') ?? each, at(each, 'countryCode')),
  );

const locationTable: FieldTable = { country: to('countryCode'), municipality: to('city') };

export const placeOf = (location: Cursor | undefined): Cursor | undefined => {
  const parts = ['address', 'postalCode', 'municipality', 'region', 'country', 'notes'].map((key) =>
    textOf(at(location, key)),
  );
  return joinedText(location, parts, ', ');
};

const linkOf = (item: Cursor): Draft => {
  const type = at(item, 'type');
  const isOther = textOf(type) === 'other';
  if (isOther) leaveOut(type, 'technical');
  const network = mapText(type, capitalized);
  return readFields(
    item,
    { ...readElsewhere('type'), URL: to('url'), description: to('username') },
    { network: isOther ? undefined : network },
  );
};

const contactOf = (contact: Cursor | undefined) => {
  const [mail, ...mails] = itemsOf(at(contact, 'contactMails'));
  const [phone, ...phones] = phonesOf(contact);
  const accounts = itemsOf(at(contact, 'publicProfiles')).map((each) => {
    const [network, url] = [at(each, 'type'), at(each, 'URL')];
    return labelledContact(each, network, undefined, accountAddress(network, url) ?? url);
  });
  return {
    email: mail,
    phone,
    profiles: [
      ...[...mails, ...phones].map((way) => way && labelledContact(way, undefined, way)),
      ...accounts,
    ],
  };
};

export const basicsOf = (root: Cursor, about: Cursor): Draft => {
  const profile = at(about, 'profile') ?? about;
  const contact = at(profile, 'contact') ?? at(root, 'careerPreferences', 'contact');
  const ways = contactOf(contact);
  const own = readFields(profile, personTable, { name: fullName(profile) }).record;
  leaveOut(about, 'excluded', ['currentSalary', 'noticePeriod']);
  const accounts = itemsOf(at(about, 'relevantLinks')).map(linkOf);
  return new Part(profile, {
    ...own,
    ...ways,
    label: at(profile, 'title'),
    summary: at(profile, 'description'),
    image: pictureAddress(at(profile, 'avatar', 'link')),
    position: undefined,
    contact: undefined,
    reference: undefined,
    profiles: [...accounts, ...ways.profiles],
    relevantYearsOfExperience: at(about, 'relevantYearsOfExperience'),
  });
};

export const personTable: FieldTable = {
  ...readElsewhere('name', 'surnames'),
  title: to('position'),
  description: to('reference'),
  birthday: to('birthDate'),
  avatar: technical,
  location: to('location', (location) => readFields(location, locationTable)),
  contact: to('contact', waysTo),
};
