import { suggestion } from '../../../options/suggest.ts';
import { isObject, isTextList, hasContent } from '../../../text/json.ts';
import { factLabel } from '../../person-facts.ts';
import { networkName } from '../../../text/social-networks.ts';
import { foldKey, keyTest } from '../field-aliases.ts';
import { nearField } from '../near-field.ts';
import { noContentKind } from '../no-content.ts';
import {
  addItems,
  type AddedItem,
  renamedMember,
  withMember,
  withoutMembers,
  type ObjectContext,
  type ObjectRule,
} from '../object-members.ts';
import { joinTexts, lineOf, linesOf, sourceOf, type ValueSource } from '../readable-text.ts';
import { addWarning, recordFate, warnOtherKey, type Member } from '../rule.ts';
import { titleOfKey } from '../../../text/key-title.ts';

/** A small fact of an entry. */
interface MadeDetail {
  readonly label?: string;
  readonly text?: string;
  readonly highlights?: readonly string[];
}

/** Longer items of a list are printed one below the other. In characters. */
const longestInLine = 40;
const longestLine = 300;
const longestName = 80;

const isShort = (line: string): boolean => line.length <= longestInLine && !line.includes('\n');

/** Keys that say what kind of text it is, and not what it is about. */
const isUnlabelled = keyTest(
  'highlights keywords summary description notes note text content details comment comments remarks remark',
);

const labelOf = (key: string, value?: unknown): { label?: string } => {
  if (isUnlabelled(key)) return {};
  const isAddress = typeof value === 'string' && value.includes('/');
  const network = isAddress ? networkName(key) : undefined;
  return { label: network ?? factLabel(key) ?? titleOfKey(key) };
};

const listDetail = (label: MadeDetail, lines: readonly string[]): MadeDetail | undefined => {
  if (lines.length === 0) return undefined;
  const text = joinTexts(lines);
  const isLine = lines.length === 1 || (lines.every(isShort) && text.length <= longestLine);
  return isLine ? { ...label, text } : { ...label, highlights: lines };
};

const detailOf = (
  key: string,
  { value, paths }: Member,
  { state }: ObjectContext,
): MadeDetail | undefined => {
  const reading = sourceOf({ paths, state });
  if (typeof value === 'boolean') {
    const title = titleOfKey(key);
    recordFate(state, paths, { fate: 'printed', as: value ? title : `${title}: no` });
    return value ? { text: title } : { label: title, text: 'no' };
  }
  const label = labelOf(key, value);
  if (Array.isArray(value)) {
    const lines = linesOf(value, reading);
    const isList = foldKey(key) === 'highlights' && lines.length > 0;
    return isList ? { highlights: lines } : listDetail(label, lines);
  }
  if (isObject(value)) return objectDetail(label, value, reading);
  const text = lineOf(value, reading);
  if (text === '') return undefined;
  // "Grade: A" as the text of "grade" has its label already.
  const hasLabel = text.toLowerCase().startsWith(`${label.label?.toLowerCase()}:`);
  return { ...(hasLabel ? {} : label), text };
};

const objectDetail = (
  label: MadeDetail,
  value: object,
  reading: ValueSource,
): MadeDetail | undefined => {
  const line = lineOf(value, reading);
  if (line === '') return undefined;
  if (line.length <= longestLine) return { ...label, text: line };
  const lines = Object.entries(value).map(([key, item]) => {
    const text = lineOf(item, { ...reading, source: [...reading.source, key] });
    return text === '' || noContentKind(key, item) ? '' : `${titleOfKey(key)}: ${text}`;
  });
  return { ...label, highlights: lines.filter((each) => each !== '') };
};

const isSentenceList = (value: unknown): value is readonly string[] =>
  isTextList(value) &&
  value.some((item) => item.trim().split(/\s+/).length >= 4 || item.length > longestInLine);

const isBulletsKey = keyTest('activities tasks points notes items list details description');

/** An unknown list of texts becomes the highlights of an entry that has none, unless its key is near another field. */
export const looseHighlights: ObjectRule = (members, { fields, state }) => {
  if (['highlights', 'highlightGroups'].some((key) => hasContent(members.get(key)?.value)))
    return members;
  const found = [...members].find(
    ([key, { value }]) =>
      !fields.includes(key) &&
      noContentKind(key, value) === undefined &&
      (nearField(key, fields) ?? 'highlights') === 'highlights' &&
      (isSentenceList(value) || (isBulletsKey(key) && isTextList(value) && hasContent(value))),
  );
  if (!found) return members;
  const [key, member] = found;
  warnOtherKey(state, member.paths, { before: key, after: 'highlights' });
  const rest = withMember(members, key, undefined);
  return withMember(rest, 'highlights', renamedMember(member, 'highlights', state));
};

/** `tags` as one text is a group of another tool, not a list of variants. */
const textTags = (key: string, { value }: Member): boolean =>
  key === 'tags' && typeof value === 'string' && value.trim() !== '';

/** Unknown members with content become `details`, because no other field prints them. */
export const entryDetails: ObjectRule = (members, context) => {
  const { state, fields } = context;
  const loose = [...members].filter(
    ([key, member]) => !fields.includes(key) || textTags(key, member),
  );
  const made: AddedItem[] = [];
  const gone = new Set<string>();
  for (const [key, member] of loose) {
    const kind = noContentKind(key, member.value);
    if (kind !== undefined) recordFate(state, member.paths, { fate: kind });
    const detail = kind === undefined ? detailOf(key, member, context) : undefined;
    if (!detail) continue;
    warnDetail(key, member, context);
    const fields = ['highlights' in detail ? 'highlights' : 'text'];
    made.push({ value: detail, source: member.paths.source, fields });
    gone.add(key);
  }
  return addItems(withoutMembers(members, gone), 'details', made, context);
};

const warnDetail = (key: string, member: Member, { state, fields }: ObjectContext): void => {
  const label = factLabel(key) ?? titleOfKey(key);
  addWarning(state, member.paths, {
    code: 'shown_as_detail',
    message: isUnlabelled(key)
      ? 'is not a field of this entry; printed as a detail'
      : `is not a field that Vitae knows; printed as "${label}: …"${suggestion(key, fields)}`,
    before: key,
    after: label,
  });
};

/** The first short text of an entry without a name becomes its name: `{album: "One", label: "Sony"}`. */
export const entryName: ObjectRule = (members, { fields, state }) => {
  if (hasContent(members.get('name')?.value)) return members;
  const found = [...members].find(
    ([key, { value }]) =>
      !fields.includes(key) &&
      typeof value === 'string' &&
      value.trim() !== '' &&
      value.length <= longestName &&
      noContentKind(key, value) === undefined &&
      !isUnlabelled(key) &&
      !/^https?:|@/.test(value),
  );
  if (!found) return members;
  const [key, member] = found;
  const message = 'is read as "name", because the entry has none';
  warnOtherKey(state, member.paths, { message, before: key, after: 'name' });
  return new Map([
    ['name', renamedMember(member, 'name', state)],
    ...withoutMembers(members, new Set([key, 'name'])),
  ]);
};
