import { isDate } from '../../strict-schema.ts';
import { readDate, readRange } from '../dates/read-date.ts';
import { unreadDates } from '../dates/unread-date.ts';
import { isTextOrNumber, hasContent } from '../../../text/json.ts';
import { keyTest } from '../field-aliases.ts';
import { renamedMember, withMember, type Members, type ObjectRule } from '../object-members.ts';
import {
  addWarning,
  applyRules,
  recordFate,
  recordOrigin,
  renamedPaths,
  type NormalizeState,
  type Member,
} from '../rule.ts';
import { valueRules } from './scalar-rules.ts';
import { datePartsAsText, isOpenWithoutWord } from './value-rules.ts';
import { presentWord } from '../../schema/present-word.ts';

const memberText = (member: Member | undefined): string =>
  typeof member?.value === 'string' ? member.value.trim() : '';

/** Both dates of an entry, and their texts. */
const datesOf = (members: Members) => {
  const [start, end] = [members.get('startDate'), members.get('endDate')];
  return { start, end, first: memberText(start), last: memberText(end) };
};

/** Whether a text of an end date is absent, or a word for "present". */
const isOpenEnd = (last: string, { language }: NormalizeState): boolean =>
  last === '' || readDate(last, language).kind === 'ongoing';

const plainDateRules = [datePartsAsText, ...valueRules];

/** Reads both dates as plain texts, because the next rules compare them. */
const plainDates: ObjectRule = (members, { state }) => {
  let next = members;
  for (const key of ['startDate', 'endDate']) {
    const member = members.get(key);
    if (!member) continue;
    const value = applyRules(plainDateRules, member.value, { state, paths: member.paths });
    next = withMember(next, key, value === undefined ? undefined : { ...member, value });
  }
  return next;
};

/** "Aug. 2007 – May 2011" in one field → both dates. */
const dateRange: ObjectRule = (members, { state }) => {
  const { start, end, first, last } = datesOf(members);
  const isOpen = isOpenEnd(last, state);
  const isDouble = isOpen || first === '' || first === last;
  const member = first === '' ? end : start;
  const text = first === '' ? last : first;
  if (!member || !isDouble || readDate(text, state.language).kind === 'date') return members;
  const found = readRange(text, state.language);
  if (!found) return members;
  addWarning(state, member.paths, {
    code: 'date_range',
    message: 'holds two dates; read as first and last day',
    before: text,
    after: `${found.startDate}/${found.endDate ?? '..'}`,
  });
  const open = isOpenWithoutWord(member.paths.target) ? undefined : presentWord;
  return setDates(members, member, { endDate: open, ...found }, state);
};

const setDates = (
  members: Members,
  { paths }: Member,
  dates: Readonly<Record<string, string | undefined>>,
  state: NormalizeState,
): Members =>
  Object.entries(dates).reduce((next, [key, value]) => {
    if (value === undefined) return withMember(next, key, undefined);
    return withMember(next, key, renamedMember({ value, paths }, key, state));
  }, members);

const isActiveKey = keyTest('isActive active current isCurrent ongoing present currentlyWorking');

/** `isActive: false` without an end date: copies the start date, because "Present" would be wrong. */
const activeFlag: ObjectRule = (members, { state, fields }) => {
  const [, flag] =
    [...members].find(
      ([key, { value }]) => typeof value === 'boolean' && !fields.includes(key) && isActiveKey(key),
    ) ?? [];
  const start = members.get('startDate');
  if (flag?.value === true) return lastingEntry(members, flag, state);
  if (flag?.value !== false || !start || hasContent(members.get('endDate')?.value)) return members;
  if (readDate(memberText(start), state.language).kind !== 'date') return members;
  addWarning(state, flag.paths, {
    code: 'ended_without_date',
    message:
      'says that the entry has ended, but no end date is given; only the start date is printed',
    before: false,
    after: start.value,
  });
  return withMember(members, 'endDate', renamedMember(start, 'endDate', state));
};

/** `isActive: true` on a project without an end date: it lasts. */
const lastingEntry = (members: Members, flag: Member, state: NormalizeState): Members => {
  const start = members.get('startDate');
  if (!start || !hasContent(start.value) || hasContent(members.get('endDate')?.value))
    return members;
  if (isOpenWithoutWord(start.paths.target)) return members;
  const paths = { source: flag.paths.source, target: renamedPaths(start.paths, 'endDate').target };
  recordOrigin(state, paths);
  return withMember(members, 'endDate', { value: presentWord, paths });
};

/** Dates that are replaced by a text are printed as this text. */
const replacedDates: ObjectRule = (members, { state }) => {
  const dateText = memberText(members.get('dateText'));
  if (dateText === '') return members;
  for (const key of ['startDate', 'endDate']) {
    const member = members.get(key);
    if (hasContent(member?.value) && member)
      recordFate(state, member.paths, { fate: 'printed', as: dateText });
  }
  return members;
};

/** "Summer 2019" without an end date is printed as it is, because "Summer 2019 – Present" may be wrong. */
const unknownStart: ObjectRule = (members, { state, fields }) => {
  const { start, first, last } = datesOf(members);
  const hasOther = !isOpenEnd(last, state) || isTextOrNumber(members.get('dateText')?.value);
  if (!start || first === '' || hasOther || !fields.includes('dateText')) return members;
  const { kind } = readDate(first, state.language);
  if (kind === 'date') return members;
  const dateText = last === '' ? first : `${first} – ${last}`;
  addWarning(state, start.paths, {
    ...unreadDates[kind],
    before: start.value,
    after: dateText,
  });
  const gone = last === '' ? {} : { endDate: undefined };
  return setDates(members, start, { startDate: undefined, ...gone, dateText }, state);
};

/** Rules that read both dates of an entry together. They run before the rules for single dates. */
export const periodRules: readonly ObjectRule[] = [
  plainDates,
  dateRange,
  activeFlag,
  unknownStart,
  replacedDates,
];

/** Warns when an entry ends before it starts. Keeps both dates, because either may be wrong. */
export const checkOrder: ObjectRule = (members, { state }) => {
  const { end, first, last } = datesOf(members);
  if (!end || !isDate(first) || !isDate(last)) return members;
  const precision = Math.min(first.length, last.length);
  if (last.slice(0, precision) < first.slice(0, precision)) {
    addWarning(state, end.paths, {
      code: 'end_before_start',
      message: `is before the start date ${first}; printed as it is`,
      before: last,
      after: last,
    });
  }
  return members;
};
