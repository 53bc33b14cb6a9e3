import { isObject, type JsonObject, hasContent } from '../../../text/json.ts';
import type { Path } from '../../../text/json-pointer.ts';
import { keyTest } from '../field-aliases.ts';
import {
  addItems,
  type AddedItem,
  withMember,
  type Members,
  type ObjectContext,
  type ObjectRule,
} from '../object-members.ts';
import { lineOf } from '../readable-text.ts';
import { addWarning, recordOrigin, type NormalizeState, type Member } from '../rule.ts';
import { titleOfKey } from '../../../text/key-title.ts';

interface ContactDetail {
  readonly label?: string;
  readonly text: string;
}

const isNumberKey = keyTest('number value phone email address url href link');
const isTypeKey = keyTest('type label kind name title');

interface ContactParts {
  readonly text?: string;
  readonly label?: string;
  /** The members that are neither. */
  readonly others: JsonObject;
}

/** The parts of `{type: "mobile", number: "…", note: "evenings"}`. */
const contactParts = (value: JsonObject): ContactParts => {
  const [number, type] = [isNumberKey, isTypeKey].map((isMeant) =>
    Object.keys(value).find((key) => isMeant(key) && textOf(value[key]) !== ''),
  );
  const others = Object.entries(value).filter(([key]) => key !== number && key !== type);
  return {
    ...(number !== undefined && { text: textOf(value[number]) }),
    ...(type !== undefined && { label: textOf(value[type]) }),
    others: Object.fromEntries(others),
  };
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** `{type: "mobile", number: "…", note: "evenings"}` → "Mobile (evenings): …". */
const contactDetail = (
  value: unknown,
  source: Path,
  state: NormalizeState,
): ContactDetail | undefined => {
  if (!isObject(value)) {
    const text = lineOf(value, { source, state });
    return text === '' ? undefined : { text };
  }
  const { text, label, others } = contactParts(value);
  if (text === undefined) return { text: lineOf(value, { source, state }) };
  const note = lineOf(others, { source, state });
  if (label === undefined) return note === '' ? { text } : { label: note, text };
  return { label: titleOfKey(label) + (note === '' ? '' : ` (${note})`), text };
};

const isSeveralKey = keyTest(
  'phones phoneNumbers emails mails emailAddresses urls websites links webpages',
);

/** The value of a field from `{type: "mobile", number: "…"}`: "… (mobile)" for a number. */
const firstContact = (key: string, item: unknown): unknown => {
  if (!isObject(item)) return item;
  const { text, label } = contactParts(item);
  if (text === undefined) return item;
  if (key === 'email') return Object.keys(item).length === 2 ? text : item;
  if (key !== 'phone') return item;
  return label === undefined ? text : `${text} (${label})`;
};

/** The name of a link in `{label: "My site", href: "…"}` → a detail, unless the address says it. */
const linkName = (key: string, item: unknown): string | undefined => {
  if (key !== 'url' || !isObject(item)) return undefined;
  const { text, label } = contactParts(item);
  if (text === undefined || label === undefined) return undefined;
  return text.toLowerCase().includes(label.toLowerCase()) ? undefined : label;
};

/** A second address, number or link in a list → a detail. The first one stays in the field. */
export const severalValues: ObjectRule = (members, context) => {
  const { fields } = context;
  let next = members;
  for (const [key, member] of members) {
    const isField = ['url', 'email', 'phone', 'image'].includes(key) && fields.includes(key);
    if (!isField && (fields.includes(key) || !isSeveralKey(key))) continue;
    const isList = Array.isArray(member.value) || isByKind(member.value);
    if (!isList && !(isField && isObject(member.value))) continue;
    next = isField
      ? withFirst(next, key, member, context)
      : addContacts(withMember(next, key, undefined), usedItems(member), context);
  }
  return next;
};

interface SourceValue {
  readonly item: unknown;
  readonly source: Path;
}

/** Whether a value is `{work: "…", personal: "…"}`: texts by their kind. */
const isByKind = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) &&
  hasContent(value) &&
  Object.entries(value).every(
    ([key, item]) => typeof item === 'string' && !isNumberKey(key) && !isTypeKey(key),
  );

const usedItems = ({ value, paths }: Member): SourceValue[] => {
  if (isByKind(value)) {
    return Object.entries(value)
      .map(([kind, text]) => ({ item: { kind, value: text }, source: [...paths.source, kind] }))
      .filter(({ item }) => item.value.trim() !== '');
  }
  if (!Array.isArray(value)) return [{ item: value, source: paths.source }];
  return value
    .map((item: unknown, index) => ({ item, source: [...paths.source, index] }))
    .filter(({ item }) => hasContent(item));
};

const withFirst = (
  members: Members,
  key: string,
  member: Member,
  context: ObjectContext,
): Members => {
  const [first, ...more] = usedItems(member);
  if (!first) return members;
  const name = linkName(key, first.item);
  const names = name === undefined ? [] : [{ item: name, source: first.source }];
  const next = addContacts(members, [...names, ...more], context);
  const value = firstContact(key, first.item);
  if (value === member.value) return next;
  const isOnly = more.length === 0;
  const place = { source: first.source, target: member.paths.target };
  if (isOnly && value === first.item) return next;
  recordOrigin(context.state, place);
  return withMember(next, key, { value, paths: place });
};

const addContacts = (
  members: Members,
  found: readonly SourceValue[],
  context: ObjectContext,
): Members => {
  const { state } = context;
  const details = found.flatMap(({ item, source }): AddedItem[] => {
    const detail = contactDetail(item, source, state);
    if (!detail) return [];
    addWarning(
      state,
      { source },
      {
        code: 'shown_as_detail',
        message: 'is a further value where JSON Resume has one; printed as a detail',
        before: item,
        after: detail.text,
      },
    );
    return [{ value: detail, source, fields: ['text'] }];
  });
  return addItems(members, 'details', details, context);
};
