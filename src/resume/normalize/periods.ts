import { isDate } from '../official.ts';
import { readDate, readRange } from './dates.ts';
import { spelling } from './aliases.ts';
import { withMember, type Member, type Members, type ObjectRule } from './members.ts';
import { applyRules, isGiven, movedTo, noteMove, report, type Journal } from './rule.ts';
import { valueRules } from './texts.ts';

const textOf = (member: Member | undefined): string =>
  typeof member?.value === 'string' ? member.value.trim() : '';

/** Both dates as plain texts, or not there: what follows reads them together. */
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

/** `isActive: false` without an end: it is over, so "Present" would be wrong. */
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
    message: 'says that it is over, and no end is given; only the start is printed',
    before: false,
    after: start.value,
  });
  const place = movedTo(start.place, 'endDate');
  noteMove(journal, place);
  return withMember(members, 'endDate', { value: start.value, place });
};

/** "Summer 2019" without an end: printed as it is, for "Summer 2019 – Present" may be untrue. */
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
    message: 'is no date that Vitae knows; printed as it is',
    before: start.value,
    after: dateText,
  });
  const gone = end === '' ? {} : { endDate: undefined };
  return setDates(members, start, { startDate: undefined, ...gone, dateText }, journal);
};

/** What the dates of an entry say together, before each is read on its own. */
export const periodRules: readonly ObjectRule[] = [plainDates, range, activeFlag, unknownStart];

/** An entry that ends before it starts is printed as given: which of the dates is wrong, only its author knows. */
export const checkOrder: ObjectRule = (members, { journal }) => {
  const [start, end] = [members.get('startDate'), members.get('endDate')];
  const [first, last] = [textOf(start), textOf(end)];
  if (!end || !isDate(first) || !isDate(last)) return members;
  const precision = Math.min(first.length, last.length);
  if (last.slice(0, precision) < first.slice(0, precision)) {
    report(journal, end.place, {
      code: 'end_before_start',
      message: `lies before the start, ${first}; printed as it is`,
      before: last,
      after: last,
    });
  }
  return members;
};
