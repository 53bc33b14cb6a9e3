import { accountAddress, labelledContact } from '../addresses.ts';
import {
  at,
  derived,
  itemsOf,
  leaveOut,
  mapText,
  pictureAddress,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readFields,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';

export const fullName = (person: Cursor): Cursor | undefined => {
  const parts = [at(person, 'name'), at(person, 'surnames')].map(textOf).filter(Boolean);
  return parts.length > 0 ? derived(person, parts.join(' ')) : undefined;
};

export const people = (member: Cursor): DraftRecord => ({
  subtitle: derived(
    member,
    itemsOf(member)
      .map((item) => textOf(fullName(item)) ?? '')
      .join(', '),
  ),
});

const locationTable: FieldTable = { country: to('countryCode'), municipality: to('city') };

export const placeOf = (location: Cursor | undefined): Cursor | undefined => {
  const parts = ['address', 'postalCode', 'municipality', 'region', 'country', 'notes'].map((key) =>
    textOf(at(location, key)),
  );
  const text = parts.filter(Boolean).join(', ');
  return location && text !== '' ? derived(location, text) : undefined;
};

const linkOf = (item: Cursor): Draft => {
  const type = textOf(at(item, 'type')) ?? '';
  const network = mapText(at(item, 'type'), (text) => text.charAt(0).toUpperCase() + text.slice(1));
  return readFields(
    item,
    { type: () => ({}), URL: to('url'), description: to('username') },
    { network: type === 'other' ? undefined : network },
  );
};

const contactOf = (contact: Cursor | undefined): DraftRecord => {
  const [mail, ...mails] = itemsOf(at(contact, 'contactMails'));
  const [phone, ...phones] = itemsOf(at(contact, 'phoneNumbers')).map((each) => {
    const code = textOf(at(each, 'countryCode'));
    return mapText(at(each, 'number') ?? each, (text) =>
      code === undefined ? text : `+${code.replace(/^\+/, '')} ${text}`,
    );
  });
  const accounts = itemsOf(at(contact, 'publicProfiles')).map((each) => {
    const [network, url] = [at(each, 'type'), at(each, 'URL')];
    const address = accountAddress(textOf(network) ?? '', textOf(url) ?? '');
    return labelledContact(each, network, undefined, url && derived(url, address ?? url.value));
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
  const rest = ['relevantYearsOfExperience'].map((key) => [key, at(about, key)] as const);
  for (const key of ['currentSalary', 'noticePeriod']) leaveOut(at(about, key), 'excluded');
  const accounts = itemsOf(at(about, 'relevantLinks')).map(linkOf);
  return new Part(profile, {
    ...own,
    ...ways,
    label: at(profile, 'title'),
    summary: at(profile, 'description'),
    image: pictureAddress(at(profile, 'avatar', 'link')),
    position: undefined,
    reference: undefined,
    profiles: [...accounts, ...(ways['profiles'] as readonly Draft[])],
    ...Object.fromEntries(rest),
  });
};

export const personTable: FieldTable = {
  name: () => ({}),
  surnames: () => ({}),
  title: to('position'),
  description: to('reference'),
  birthday: to('birthDate'),
  avatar: technical,
  location: to('location', (location) => readFields(location, locationTable)),
  contact: (contact) => {
    const { email, phone } = contactOf(contact);
    return { email, phone };
  },
};
