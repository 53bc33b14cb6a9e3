import { accountAddress, labelledContact, placeOfText } from '../addresses.ts';
import {
  at,
  derived,
  itemsOf,
  languageSetting,
  leaveOut,
  leaveOutOthers,
  mapText,
  membersOf,
  pictureAddress,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readElsewhere,
  readFields,
  to,
  type Draft,
  type FieldRule,
  type FieldTable,
} from '../draft.ts';
import { createSectionList } from '../section-list.ts';
import { readSection } from './rendercv-sections.ts';
import { lookUp } from '../../text/json.ts';

/** RenderCV: https://docs.rendercv.com/user_guide/yaml_input_structure/ */
export const isRenderCv = (root: Cursor): boolean =>
  ['name', 'sections', 'email', 'headline', 'label'].some((key) => at(root, 'cv', key));

export const convertRenderCv = (root: Cursor): Draft => {
  const cv = at(root, 'cv');
  if (!cv) return undefined;
  leaveOutOthers(root, 'setting', ['cv']);
  const list = createSectionList();
  let summary: Draft;
  for (const [key, section] of membersOf(at(cv, 'sections'))) {
    const text = readSection(list, key, section, summary === undefined);
    summary ??= text;
  }
  const { sections, vitae } = list.finish({ order: orderOf(cv, list.ids()) });
  return {
    basics: new Part(cv, { ...readFields(cv, basicsTable).record, summary }),
    ...sections,
    meta: { language: languageOf(root), vitae },
  };
};

const orderOf = (cv: Cursor, ids: readonly string[]): Draft => {
  const origin = at(cv, 'sections');
  return origin && ids.map((id) => derived(origin, id));
};

/** The first of several values under a name; the others are accounts. */
const first =
  (name: string, read: (item: Cursor) => Draft = (item) => item): FieldRule =>
  (member) => {
    const [main, ...others] = itemsOf(member);
    return {
      [name]: main && read(main),
      profiles: others.map((item) => labelledContact(item, undefined, withoutTel(item))),
    };
  };

/** Phone numbers are written as RFC 3966 addresses, too. */
const withoutTel = (item: Cursor): Cursor | undefined =>
  mapText(item, (text) => text.replace(/^tel:/i, ''));

const account = (item: Cursor): Draft =>
  readFields(item, {}, { url: accountAddress(at(item, 'network'), at(item, 'username')) });

const connection = (item: Cursor): Draft => {
  leaveOut(at(item, 'fontawesome_icon'), 'technical');
  return labelledContact(item, undefined, at(item, 'placeholder'), at(item, 'url'));
};

const basicsTable: FieldTable = {
  ...readElsewhere('sections'),
  headline: to('label'),
  photo: to('image', pictureAddress),
  location: to('location', placeOfText),
  email: first('email'),
  phone: first('phone', withoutTel),
  website: first('url'),
  social_networks: to('profiles', (member) => itemsOf(member).map(account)),
  custom_connections: to('profiles', (member) => itemsOf(member).map(connection)),
};

const languageTags: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  german: 'de',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  mandarin_chinese: 'zh',
  norwegian_bokmål: 'nb',
  norwegian_nynorsk: 'nn',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  vietnamese: 'vi',
};

/** "spanish" or "es" in the locale of the file. */
const languageOf = (root: Cursor): Cursor | undefined =>
  languageSetting(at(root, 'locale', 'language'), (name) => {
    const tag = lookUp(languageTags, name.toLowerCase());
    return tag ?? (/^[a-z]{2}(?:[-_]\w+)?$/i.test(name) ? name : undefined);
  });
