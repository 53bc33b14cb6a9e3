import { isWebAddress } from '../../text/addresses.ts';
import { labelledContact, linkFields, placeOfText } from '../addresses.ts';
import {
  at,
  isFalse,
  isTrue,
  itemsOf,
  languageSetting,
  leaveOut,
  pictureAddress,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { Part, technical, to, type Draft, type DraftRecord, type FieldTable } from '../draft.ts';
import { readItem } from './reactive-resume-items.ts';

export const isHidden = (section: Cursor): boolean =>
  isFalse(at(section, 'visible')) || isTrue(at(section, 'hidden'));

const customField = (item: Cursor): Draft => {
  leaveOut(at(item, 'id'), 'technical');
  leaveOut(at(item, 'icon'), 'technical');
  const [label, value] = [at(item, 'name'), at(item, 'value') ?? at(item, 'text')];
  const link = at(item, 'link');
  return labelledContact(
    item,
    label,
    value,
    link && isWebAddress(textOf(link) ?? '') ? link : undefined,
  );
};

const website = (member: Cursor): DraftRecord => {
  const { url } = linkFields(member);
  const label = at(member, 'label');
  const isSaid = label === undefined || textOf(label) === textOf(url);
  return isSaid ? { url } : { url, profiles: [new Part(member, { network: label, url })] };
};

export const basicsTable: FieldTable = {
  id: technical,
  headline: to('label'),
  location: to('location', (member) =>
    textOf(member) === undefined ? member : placeOfText(member),
  ),
  url: website,
  website,
  picture: () => ({}),
  photo: () => ({}),
  profiles: (member) => ({ profiles: itemsOf(member).map((item) => readItem('profiles', item)) }),
  customFields: (member) => ({ profiles: itemsOf(member).map(customField) }),
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
