import { isDate } from '../official.ts';
import { readDate, readRange } from './dates.ts';
import { spelling } from './aliases.ts';
import { withMember, type Member, type Members, type ObjectRule } from './members.ts';
import { applyRules, isGiven, movedTo, noteMove, report, type Journal } from './rule.ts';
import { valueRules } from './texts.ts';

const textOf = (member: Member | undefined): string =>
  typeof member?.value === 'string' ? member.value.trim() : '';

/** Reads both dates as plain texts, because the next rules compare them. */
const plainDates: ObjectRule = (members, { journal }) => {
  let next = members;
  for (const key of ['startDate', 'endDate']) {
    const member = members.get(key);
    if (!member) continue;
    const value = applyRules(valueRules, member.value, { journal, place: member.place });
    next = withMember(next, key, value === undefined ? undefined : { ...member, value });
  }
  return next;
};

/** "Aug. 2007 – May 2011" in one field → both dates. */
const range: ObjectRule = (members, { journal }) => {
  const [start, end] = [members.get('startDate'), members.get('endDate')];
  const [first, last] = [textOf(start), textOf(end)];
  const isOpen = last === '' || readDate(last, journal.language).kind === 'ongoing';
  const isDouble = isOpen || first === '' || first === last;
  const member = first === '' ? end : start;
  const text = first === '' ? last : first;
  if (!member || !isDouble || readDate(text, journal.language).kind === 'date') return members;
  const found = readRange(text, journal.language);
  if (!found) return members;
  report(journal, member.place, {
    code: 'date_range',
    message: 'holds two dates; read as first and last day',
    before: text,
    after: `${found.startDate}/${found.endDate ?? '..'}`,
  });
  return setDates(members, member, { endDate: undefined, ...found }, journal);
};

const setDates = (
  members: Members,
  { place }: Member,
  dates: Readonly<Record<string, string | undefined>>,
  journal: Journal,
): Members =>
  Object.entries(dates).reduce((next, [key, value]) => {
    if (value === undefined) return withMember(next, key, undefined);
    const moved = movedTo(place, key);
    noteMove(journal, moved);
    return withMember(next, key, { value, place: moved });
  }, members);

const activeFlags = new Set(
  ['isActive', 'active', 'current', 'isCurrent', 'ongoing', 'present', 'currentlyWorking'].map(
    spelling,
  ),
);

/** `isActive: false` without an end date: copies the start date, because "Present" would be wrong. */
const activeFlag: ObjectRule = (members, { journal, fields }) => {
  const flag = [...members].find(
    ([key, { value }]) =>
      typeof value === 'boolean' && !fields.includes(key) && activeFlags.has(spelling(key)),
  );
  const start = members.get('startDate');
  if (flag?.[1].value !== false || !start || isGiven(members.get('endDate')?.value)) return members;
  if (readDate(textOf(start), journal.language).kind !== 'date') return members;
  report(journal, flag[1].place, {
    code: 'ended_without_date',
    message:
      'says that the entry has ended, but no end date is given; only the start date is printed',
    before: false,
    after: start.value,
  });
  const place = movedTo(start.place, 'endDate');
  noteMove(journal, place);
  return withMember(members, 'endDate', { value: start.value, place });
};

/** "Summer 2019" without an end date is printed as it is, because "Summer 2019 – Present" may be wrong. */
const unknownStart: ObjectRule = (members, { journal, fields }) => {
  const start = members.get('startDate');
  const text = textOf(start);
  const end = textOf(members.get('endDate'));
  const isOpen = end === '' || readDate(end, journal.language).kind === 'ongoing';
  const hasOther = !isOpen || /string|number/.test(typeof members.get('dateText')?.value);
  if (!start || text === '' || hasOther || !fields.includes('dateText')) return members;
  if (readDate(text, journal.language).kind === 'date') return members;
  const dateText = end === '' ? text : `${text} – ${end}`;
  report(journal, start.place, {
    code: 'unknown_date',
    message: 'is not a date that Vitae knows; printed as it is',
    before: start.value,
    after: dateText,
  });
  const gone = end === '' ? {} : { endDate: undefined };
  return setDates(members, start, { startDate: undefined, ...gone, dateText }, journal);
};

/** Rules that read both dates of an entry together. They run before the rules for single dates. */
export const periodRules: readonly ObjectRule[] = [plainDates, range, activeFlag, unknownStart];

/** Warns when an entry ends before it starts. Keeps both dates, because either may be wrong. */
export const checkOrder: ObjectRule = (members, { journal }) => {
  const [start, end] = [members.get('startDate'), members.get('endDate')];
  const [first, last] = [textOf(start), textOf(end)];
  if (!end || !isDate(first) || !isDate(last)) return members;
  const precision = Math.min(first.length, last.length);
  if (last.slice(0, precision) < first.slice(0, precision)) {
    report(journal, end.place, {
      code: 'end_before_start',
      message: `is before the start date ${first}; printed as it is`,
      before: last,
      after: last,
    });
  }
  return members;
};
