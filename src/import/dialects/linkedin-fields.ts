import { isWebAddress } from '../../text/addresses.ts';
import { capitalized } from '../../text/format-text.ts';
import { labelledContact } from '../addresses.ts';
import { derived, mapText, printedWords, restated, textOf, type Cursor } from '../cursor.ts';
import { setting, technical, to, type Draft, type DraftRecord, type FieldTable } from '../draft.ts';

export const period: FieldTable = {
  'Started On': to('startDate'),
  'Finished On': to('endDate'),
  // In exports of 2018.
  'Start Date': to('startDate'),
  'End Date': to('endDate'),
};

/** "NATIVE_OR_BILINGUAL" → "Native or bilingual". */
export const proficiency = (member: Cursor): DraftRecord => ({
  fluency: mapText(member, (text) =>
    /^[A-Z_]+$/.test(text) ? capitalized(text.toLowerCase()).replaceAll('_', ' ') : text,
  ),
});

/** "[PORTFOLIO:https://ada.example,handle]" → one contact each. */
const bracketList =
  (network: string, begin: string) =>
  (member: Cursor): DraftRecord => {
    const items = (textOf(member) ?? '')
      .replace(/^\[|\]$/g, '')
      .split(/,\s*/)
      .filter((item) => item !== '')
      .map((item) => {
        const [, label = network, value = item] = /^([A-Za-z_ ]+):(?!\/\/)(.*)$/.exec(item) ?? [];
        return { label, value };
      });
    printedWords(restated(member, items.map(({ value }) => value).join('\n')));
    return {
      profiles: items.map(({ label, value }): Draft => {
        const words = label === network ? network : capitalized(label.toLowerCase());
        const name = derived(member, words);
        const text = derived(member, value);
        if (isWebAddress(value) || begin === '') return labelledContact(member, name, text);
        return labelledContact(member, name, text, derived(member, `${begin}${value}`));
      }),
    };
  };

export const profileFields: FieldTable = {
  'First Name': to('firstName'),
  'Last Name': to('lastName'),
  'Maiden Name': to('maidenName'),
  Address: (member) => ({ location: { address: member } }),
  'Birth Date': to('birthDate'),
  Headline: to('label'),
  Summary: to('summary'),
  Industry: to('industry'),
  'Zip Code': to('zipCode'),
  'Geo Location': to('geoLocation'),
  'Twitter Handles': bracketList('Twitter', 'https://x.com/'),
  Websites: bracketList('Website', ''),
  'Instant Messengers': bracketList('Messenger', ''),
};

export const recommendationFields: FieldTable = {
  'First Name': to('firstName'),
  'Last Name': to('lastName'),
  'Job Title': to('position'),
  Company: to('company'),
  Text: to('reference'),
  'Creation Date': technical,
  Status: setting,
};
