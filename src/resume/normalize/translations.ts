import { limits } from '../../limits.ts';
import { isObject } from '../../text/json.ts';
import { foldKey, resolveAlias } from './field-aliases.ts';
import {
  childPaths,
  recordFate,
  type Member,
  type NormalizeState,
  type ValuePaths,
} from './rule.ts';

/** Languages in which people write a résumé twice, as tags without region. */
const languages = new Set(
  'en de fr es it pt nl sv da nb no fi is pl cs sk sl hr sr hu ro bg el tr ru uk et lv lt ca gl ja ko zh he ar fa ur hi th vi id ms'.split(
    ' ',
  ),
);

const tag = /^([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/i;

export const languageOf = (key: string): string | undefined => {
  const language = tag.exec(key)?.[1]?.toLowerCase();
  return language !== undefined && languages.has(language) ? language : undefined;
};

const tagOf = (key: string): string => key.toLowerCase().replaceAll('_', '-');

/** Leaves a text in another language out, and notes the language, up to one more than a redaction reads. */
const leaveOut = (state: NormalizeState, paths: ValuePaths, tag: string): void => {
  recordFate(state, paths, { fate: 'excluded' });
  if (state.otherLanguages.size <= limits.redactedLanguages) state.otherLanguages.add(tag);
};

/** The key of the wanted tag, else the first one in its language, else the first one. */
const chooseKey = (
  keys: readonly (readonly [key: string, language: string | undefined])[],
  wanted: string | undefined,
): string | undefined => {
  const asked = wanted === undefined ? undefined : tagOf(wanted);
  const language = asked?.split('-')[0];
  const [first] = keys;
  const chosen =
    keys.find(([key]) => tagOf(key) === asked) ?? keys.find((each) => each[1] === language);
  return (chosen ?? first)?.[0];
};

/** Whether an object holds one value in several languages: `{en: "Engineer", de: "Ingenieurin"}`. */
const isLanguageMap = (value: unknown): value is object =>
  isObject(value) &&
  Object.keys(value).length > 1 &&
  Object.keys(value).every((key) => languageOf(key) !== undefined) &&
  new Set(Object.keys(value).map(tagOf)).size === Object.keys(value).length;

/** A value given in several languages → the one in the language of the résumé. */
export const chooseLanguage = ({ value, paths }: Member, state: NormalizeState): Member => {
  if (!isLanguageMap(value)) return { value, paths };
  const keys = Object.keys(value);
  const chosen = chooseKey(
    keys.map((key) => [key, languageOf(key)] as const),
    state.wantedLanguage,
  );
  for (const key of keys) {
    if (key !== chosen) leaveOut(state, childPaths(paths, key), tagOf(key));
  }
  const [, item] = Object.entries(value).find(([key]) => key === chosen) ?? [];
  const source = [...paths.source, ...(chosen === undefined ? [] : [chosen])];
  return { value: item, paths: { source, target: paths.target } };
};

const keyForms = [
  /^(?<language>[a-z]{2})[_-](?<base>.+)$/,
  /^(?<base>.+)[_-](?<language>[A-Za-z]{2})$/,
  /^(?<base>.*[a-z])(?<language>[A-Z][a-z])$/,
];

/** A key with a language: "en_summary", "summary_de", "summary-FR", "summaryEn". */
export const languageInKey = (key: string): { base: string; language: string } | undefined => {
  for (const form of keyForms) {
    const { base, language } = form.exec(key)?.groups ?? {};
    const found = language === undefined ? undefined : languageOf(language);
    // "companyId", "id_number"
    if (base !== undefined && found !== undefined && found !== 'id')
      return { base, language: found };
  }
  return undefined;
};

export interface KeyedMember extends Member {
  readonly key: string;
}

/**
 * Members that say the same in several languages, like `summary_en` and `summary_fr` → the one in the
 * language of the résumé under the key without language. A member without language counts as the
 * first one. A second member of a language keeps its key.
 */
export const withoutOtherLanguages = (
  members: readonly KeyedMember[],
  { shape, fields, state }: { shape: string; fields: readonly string[]; state: NormalizeState },
): readonly KeyedMember[] => {
  const replaced = new Map<string, KeyedMember | undefined>();
  for (const [base, translated] of groupByPlainKey(members, shape, fields)) {
    const plain = members.find(({ key }) => key === base);
    if (translated.length < 2 && !fields.includes(base)) continue;
    const all: MemberInLanguage[] = [
      ...(plain ? [[plain, undefined] as const] : []),
      ...translated,
    ];
    const chosen = chooseKey(
      all.map(([{ key }, language]) => [key, language] as const),
      state.wantedLanguage,
    );
    for (const [member, language] of all) {
      const isChosen = member.key === chosen;
      if (!isChosen) leaveOut(state, member.paths, language ?? '');
      replaced.set(member.key, isChosen ? { ...member, key: base } : undefined);
    }
  }
  if (replaced.size === 0) return members;
  return members.flatMap((member) =>
    replaced.has(member.key) ? (replaced.get(member.key) ?? []) : [member],
  );
};

/** A member and the language in its key. */
type MemberInLanguage = readonly [member: KeyedMember, language: string | undefined];

/** The members with a language in their key, by their key without it. Each language once. */
const groupByPlainKey = (
  members: readonly KeyedMember[],
  shape: string,
  fields: readonly string[],
): ReadonlyMap<string, readonly MemberInLanguage[]> => {
  const groups = new Map<string, readonly MemberInLanguage[]>();
  for (const member of members) {
    const found = languageInKey(member.key);
    if (!found) continue;
    const name = resolveAlias(found.base, shape, fields) ?? foldKey(found.base);
    const group = groups.get(name) ?? [];
    if (!group.some(([, language]) => language === found.language))
      groups.set(name, [...group, [member, found.language]]);
  }
  return groups;
};
