import * as z from 'zod';
import { isTextOrNumber } from '../../../text/json.ts';
import { doiAddress } from '../../../text/addresses.ts';
import { isoDateText } from '../../../text/iso-date.ts';
import { isEmail, isUri } from '../../strict-schema.ts';
import { dateWithRemark, readDate, type DateResult } from '../dates/read-date.ts';
import { unreadDates, type UnreadKind } from '../dates/unread-date.ts';
import type { Path } from '../../../text/json-pointer.ts';
import { listOf } from '../../../text/json.ts';
import { recordFate, type Rule, type RuleContext, type WarningRule } from '../rule.ts';
import { nullValue, onText, valueRules } from './scalar-rules.ts';
import { presentWord } from '../../schema/present-word.ts';

/** "#", "about:blank" and "javascript:" are not addresses of pages. */
const urlNowhere: Rule = {
  code: 'url_nowhere',
  message: 'is not the address of a page; read as not given',
  read: onText((url) => (/^#|^about:blank$|^javascript:/i.test(url) ? undefined : url)),
};

const fileName = /^[^/]*\.(?:pdf|html?|php|png|jpe?g|gif|svg|webp|docx?|md|txt|json)$/i;
const bareDomain =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u;

const urlScheme: Rule = {
  code: 'url_scheme',
  message: 'has no https:// at the start; read with https:// added',
  read: onText((url) => {
    if (/^\/\/[^/\s]+\.[^/\s]+/.test(url)) return `https:${url}`;
    const doi = doiAddress(url);
    if (doi !== undefined) return doi;
    // "https//example.com", "https:/example.com"
    const broken = /^(https?)(?::\/?|\/\/)(?=[^/:\s]+\.)/i.exec(url);
    if (broken) return `${broken[1] ?? ''}://${url.slice(broken[0].length)}`;
    return bareDomain.test(url) && !fileName.test(url) ? `https://${url}` : url;
  }),
};

const isWeb = (url: string): boolean => /^https?:\/\/\S/i.test(url) && URL.canParse(url);

/** Keeps the URL as written, so that the printed text stays legible; the view encodes the link. */
const urlEncoding: WarningRule = {
  code: 'url_encoding',
  message: 'holds characters that a URL must encode; the link encodes them',
  applies: (value) => typeof value === 'string' && isWeb(value) && !isUri(value),
};

const unknownUrl: WarningRule = {
  code: 'unknown_url',
  message: 'is not a full address like https://example.com; printed as it is, without a link',
  applies: (value) => typeof value === 'string' && !isWeb(value) && !isUri(value),
};

export const urlRules: readonly (Rule | WarningRule)[] = [
  ...valueRules,
  urlNowhere,
  urlScheme,
  urlEncoding,
  unknownUrl,
];

const emailForm: Rule = {
  code: 'email_form',
  message: 'is not in the form ada@example.com; read as the address it means',
  read: onText((email) => {
    const bare = email.replace(/^mailto:/i, '').replace(/^[^<>]*<([^<>\s]+)>$/, '$1');
    const plain = bare
      .replace(/\s+/g, ' ')
      .replace(/ ?[[({<] ?(?:at|@|arroba|ät) ?[\])}>] ?| (?:at|@|arroba) /gi, '@')
      .replace(/ ?[[({<] ?(?:dot|punkt|punto|point) ?[\])}>] ?| dot /gi, '.');
    return isEmail(plain) ? plain : email;
  }),
};

const unknownEmail: WarningRule = {
  code: 'unknown_email',
  message: 'is not an e-mail address like ada@example.com; printed as it is',
  applies: (value) => typeof value === 'string' && !isEmail(value),
};

export const emailRules: readonly (Rule | WarningRule)[] = [...valueRules, emailForm, unknownEmail];

const readDateValue = (value: unknown, { state }: RuleContext): DateResult | undefined =>
  typeof value === 'string' ? readDate(value, state.language) : undefined;

/** Whether an entry at this place lasts if it has a start and no end. */
export const isOpenWithoutWord = (target: Path): boolean =>
  target.includes('work') || target.includes('positions');

const ongoingEnd: Rule = {
  code: 'ongoing_word',
  message: 'is a word for "present"; read as no end date',
  read: (value, context) => {
    const isEnd = context.paths.target.at(-1) === 'endDate';
    if (!isEnd || readDateValue(value, context)?.kind !== 'ongoing') return value;
    return isOpenWithoutWord(context.paths.target) ? undefined : presentWord;
  },
};

const wholeNumber = z.coerce.number().int();
const dateParts = z.strictObject({
  year: wholeNumber.min(1000).max(9999),
  month: wholeNumber.min(1).max(12).optional(),
  day: wholeNumber.min(1).max(31).optional(),
});

/** `{year: 2015, month: 3}` and `[2015, 3]` → "2015-03". */
export const datePartsAsText: Rule = {
  code: 'date_form',
  message: 'is a date in parts; read as YYYY, YYYY-MM or YYYY-MM-DD',
  read: (value, { state, paths }) => {
    // Most dates are texts, and a refusal by the schema takes longer than their reading.
    if (typeof value !== 'object') return value;
    const [year, month, day] = listOf(value);
    const given = Array.isArray(value) ? { year, month, day } : value;
    const { data } = dateParts.safeParse(given);
    if (data === undefined || (Array.isArray(value) && value.length !== 2 && value.length !== 3))
      return value;
    const text = isoDateText(data.year, data.month, data.day);
    recordFate(state, paths, { fate: 'printed', as: text });
    return text;
  },
};

const dateForm: Rule = {
  code: 'date_form',
  message: 'is a date in another form; read as YYYY, YYYY-MM or YYYY-MM-DD',
  read: (value, context) => {
    const reading = readDateValue(value, context);
    return reading?.kind === 'date' ? dateWithRemark(reading) : value;
  },
};

const isOngoingEnd = (value: unknown, { paths: { target } }: RuleContext): boolean =>
  value === presentWord && target.at(-1) === 'endDate' && !isOpenWithoutWord(target);

const dateWarning = (...kinds: readonly [kind: UnreadKind, ...UnreadKind[]]): WarningRule => ({
  ...unreadDates[kinds[0]],
  applies: (value, context) => {
    if (isOngoingEnd(value, context)) return false;
    const reading = readDateValue(value, context);
    return reading !== undefined && kinds.some((kind) => kind === reading.kind);
  },
});

export const dateRules: readonly (Rule | WarningRule)[] = [
  datePartsAsText,
  ...valueRules,
  ongoingEnd,
  dateForm,
  dateWarning('impossible'),
  dateWarning('ambiguous'),
  dateWarning('unknown', 'ongoing'),
];

const yes = /^(?:true|yes|on|1)$/i;
const no = /^(?:false|no|off|0)$/i;

const flagWord: Rule = {
  code: 'flag_word',
  message: 'is a word for yes or no; read as true or false',
  read: (value) => {
    if (!isTextOrNumber(value)) return value;
    const word = String(value).trim();
    if (yes.test(word)) return true;
    return no.test(word) ? false : value;
  },
};

export const flagRules: readonly Rule[] = [nullValue, flagWord];
