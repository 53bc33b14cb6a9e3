import { phoneWithCode } from '../addresses.ts';
import {
  at,
  derived,
  firstOf,
  itemsOf,
  joinedText,
  leaveOut,
  mapText,
  textOf,
  type Cursor,
} from '../cursor.ts';
import { to, type FieldTable } from '../draft.ts';

export const country = (cursor: Cursor | undefined): Cursor | undefined =>
  mapText(cursor, (code) => (/^[a-z]{2}$/.test(code) ? code.toUpperCase() : code));

export const addressTable: FieldTable = {
  AddressLine: to('address', (line) => derived(line, itemsOf(line).map(textOf).join('\n'))),
  CityName: to('city'),
  PostalCode: to('postalCode'),
  CountryCode: to('countryCode', country),
};

/** An address as one text. */
export const placeOf = (address: Cursor | undefined): Cursor | undefined => {
  const town = [at(address, 'PostalCode'), at(address, 'CityName')].map(textOf).filter(Boolean);
  const lines = itemsOf(at(address, 'AddressLine')).map(textOf);
  const parts = [...lines, town.join(' '), textOf(country(at(address, 'CountryCode')))];
  return joinedText(address, parts, ', ');
};

const channelOf = (way: Cursor): string => textOf(at(way, 'ChannelCode')) ?? '';

/** Ways to reach a person or an organisation, by kind. */
export const contactsOf = (parent: Cursor | undefined) => {
  const ways = itemsOf(at(parent, 'Communication'));
  for (const way of ways) {
    const kinds = at(way, 'URI')
      ? ['ChannelCode', 'CountryCode']
      : ['ChannelCode', 'CountryCode', 'UseCode', 'OtherTitle'];
    leaveOut(way, 'technical', kinds);
  }
  const of = (channel: string): Cursor[] => ways.filter((way) => channelOf(way) === channel);
  return {
    addresses: ways.map((way) => at(way, 'Address')).filter((address) => address !== undefined),
    emails: of('Email'),
    phones: of('Telephone'),
    sites: of('Web'),
    others: ways.filter(
      (way) => !['Email', 'Telephone', 'Web'].includes(channelOf(way)) && at(way, 'URI'),
    ),
  };
};

export const phoneOf = (way: Cursor | undefined): Cursor | undefined => {
  const number = firstOf(way, 'DialNumber', 'FormattedNumber', 'URI');
  leaveOut(at(way, 'UseCode'), 'technical');
  return phoneWithCode(number, at(way, 'CountryDialing'));
};
