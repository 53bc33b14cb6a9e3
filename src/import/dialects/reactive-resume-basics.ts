import { isWebAddress } from '../../text/addresses.ts';
import { labelledContact, placeOfText, readLink } from '../addresses.ts';
import {
  at,
  firstOf,
  isFalse,
  isTrue,
  itemsOf,
  languageSetting,
  leaveOut,
  pictureAddress,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readElsewhere,
  technical,
  to,
  type Draft,
  type DraftRecord,
  type FieldTable,
} from '../draft.ts';
import { readItem } from './reactive-resume-items.ts';

export const isHidden = (section: Cursor): boolean =>
  isFalse(at(section, 'visible')) || isTrue(at(section, 'hidden'));

const customField = (item: Cursor): Draft => {
  leaveOut(item, 'technical', ['id', 'icon']);
  const [label, value] = [at(item, 'name'), firstOf(item, 'value', 'text')];
  const link = at(item, 'link');
  const address = isWebAddress(textOf(link) ?? '') ? link : undefined;
  return labelledContact(item, label, value, address);
};

const website = (member: Cursor): DraftRecord => {
  const { url, label } = readLink(member);
  return label ? { url, profiles: [new Part(member, { network: label, url })] } : { url };
};

export const basicsTable: FieldTable = {
  id: technical,
  headline: to('label'),
  location: to('location', placeOfText),
  url: website,
  website,
  ...readElsewhere('picture', 'photo'),
  profiles: to('profiles', (member) => itemsOf(member).map((item) => readItem('profiles', item))),
  customFields: to('profiles', (member) => itemsOf(member).map(customField)),
};

/** The picture, unless it is hidden. Its size, frame and filters are settings. */
export const pictureOf = (data: Cursor): Cursor | undefined => {
  const picture =
    at(data, 'picture') ?? at(data, 'basics', 'picture') ?? at(data, 'basics', 'photo');
  leaveOut(picture, 'setting');
  if (!picture || isHidden(picture) || isTrue(at(picture, 'effects', 'hidden'))) return undefined;
  return pictureAddress(at(picture, 'url'));
};

export const languageOf = (data: Cursor): Cursor | undefined =>
  languageSetting(at(data, 'metadata', 'locale') ?? at(data, 'metadata', 'page', 'locale'));
