import type { Redaction } from '../../options/schema.ts';
import { isPhoneNumber, withoutAnyScheme } from '../../text/addresses.ts';
import { isDataUrl } from '../../text/data-url.ts';
import { pointerOf, type Path } from '../../text/json-pointer.ts';
import { wordSet } from '../../text/word-set.ts';
import type { ResumeDetail } from '../schema/detail.ts';
import type { Resume } from '../schema/resume.ts';
import { Basics, Location, Profile } from '../schema/standard-sections.ts';
import { textLines } from '../../text/position.ts';

type RemovedKind = 'name' | 'email' | 'phone' | 'address' | 'url' | 'handle';

/** A value that must not occur anywhere in a redacted résumé. */
export interface RemovedValue {
  readonly kind: RemovedKind;
  readonly value: string;
  /** JSON Pointer of the value. */
  readonly pointer: string;
}

/** The values of one kind. */
export const valuesOfKind = (removed: readonly RemovedValue[], wanted: RemovedKind): string[] =>
  removed.filter(({ kind }) => kind === wanted).map(({ value }) => value);

/** Fields of `basics` with a known meaning. `details` holds anything, so it is treated like an unknown key. */
export const knownBasics: readonly string[] = Object.keys(Basics.shape).filter(
  (key) => key !== 'details',
);

/** The values to remove from `basics` of the résumé and of its translations. */
export const removedValues = (
  resumes: readonly Resume[],
  wanted: readonly Redaction[],
): RemovedValue[] => {
  const all = resumes.flatMap((resume) => [
    ...valuesOf(resume.basics, ['basics'], wanted),
    ...Object.entries(resume.locales ?? {}).flatMap(([tag, { basics }]) =>
      valuesOf(basics, ['locales', tag, 'basics'], wanted),
    ),
  ]);
  const names = resumes.flatMap(({ basics }) => wordsOf(basics?.name ?? ''));
  const filled = all.filter(
    ({ kind, value }) =>
      value.trim() !== '' &&
      // Excludes accounts equal to a name that is not redacted.
      (kind !== 'handle' || wanted.includes('name') || !names.includes(value.toLowerCase())),
  );
  return [
    ...new Map(filled.toReversed().map((each) => [`${each.kind} ${each.value}`, each])).values(),
  ].toReversed();
};

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/);

type BasicsValue = Resume['basics'];

const valuesOf = (
  basics: BasicsValue,
  path: Path,
  wanted: readonly Redaction[],
): RemovedValue[] => {
  if (!basics) return [];
  const { profiles = [], location } = basics;
  const all = [
    ...at('name', [...path, 'name'])(basics.name),
    ...at('email', [...path, 'email'])(basics.email),
    ...at('phone', [...path, 'phone'])(basics.phone),
    ...at('url', [...path, 'url'])(basics.url),
    ...addressLines(location).flatMap(at('address', [...path, 'location'])),
    ...profiles.flatMap((profile, index) => profileValues(profile, [...path, 'profiles', index])),
    ...looseValues(basics, Basics.shape, path, ''),
    // Whatever a place has besides its fields is a line of the address.
    ...looseValues(location, Location.shape, [...path, 'location'], 'address'),
    ...profiles.flatMap((profile, index) =>
      looseValues(profile, Profile.shape, [...path, 'profiles', index], ''),
    ),
  ];
  return all.filter(({ kind }) => wanted.includes(kind === 'name' ? 'name' : 'contact'));
};

const at =
  (kind: RemovedKind, path: Path) =>
  (value: string | undefined): RemovedValue[] =>
    value === undefined ? [] : [{ kind, value, pointer: pointerOf(path) }];

type GivenProfile = NonNullable<NonNullable<BasicsValue>['profiles']>[number];

const profileValues = ({ network, url, username }: GivenProfile, path: Path): RemovedValue[] => [
  ...at('url', [...path, 'url'])(url),
  ...at('handle', [...path, 'username'])(username),
  ...at(kindOf(username ?? '', '') ?? 'handle', [...path, 'username'])(username),
  ...at('handle', [...path, 'url'])(handleOf(url)),
  ...(url === undefined && username === undefined ? (network ?? '') : '')
    .split(/\s+/)
    .filter((word) => accountWord.test(word))
    .flatMap(at('handle', [...path, 'network'])),
];

/** A word of a profile in words, like "ada_b on Mastodon", that no name of a network is. */
const accountWord = /^@|[\d_@]/;

type GivenLocation = NonNullable<BasicsValue>['location'];

/** "Unit 5" is the flat of no street. */
const flat = /^\s*(?:apt|apartment|unit|suite|flat|room|floor)\b[\s.#]*\d{1,5}[a-z]?\s*$/i;

/** The parts of an address that identify a place; a town alone does not. */
const addressLines = (location: GivenLocation): string[] => {
  const { address = '', postalCode = '', city = '' } = location ?? {};
  const lines = textLines(address).flatMap((line) => [
    line,
    ...line
      .split(/[,;]/)
      .filter((part) => /\d/.test(part) && /\p{L}{2}/u.test(part) && !flat.test(part)),
  ]);
  const towns =
    postalCode === '' || city === '' ? [] : [`${postalCode} ${city}`, `${city} ${postalCode}`];
  const code = postalCode.replace(/\s/g, '').length >= 5 ? [postalCode] : [];
  return [...lines.filter((line) => /\p{L}/u.test(line)), ...towns, ...code].map((line) =>
    line.trim(),
  );
};

const generic = wordSet('in pub profile profile.php users user people index.html');

/** The user name at the end of the URL of a profile. */
const handleOf = (url: string | undefined): string | undefined => {
  const [, ...segments] =
    withoutAnyScheme(url ?? '')
      .split(/[?#]/)[0]
      ?.split('/') ?? [];
  const last = segments.filter((segment) => segment !== '').at(-1);
  return last === undefined || generic.has(last.toLowerCase()) ? undefined : last;
};

const nameKey =
  /name|nick|alias|\baka\b|known ?as|nym|initial|pronun|pronounc|pr[eé]nom|\bnom\b|nombre|apellid|cognome|\bnome\b|imi[ęe]|nazwisko|имя|фамилия|отчество|прозвище|名|姓|이름|성명|اسم|לשם|נקרא/iu;
const addressKey =
  /ad+ress|street|zip|postal|anschrift|wohnort|stra(?:ß|ss)e|direcci[oó]n|indirizzo|адрес|地址|住所|주소/iu;
const accountKey =
  /twitter|^x$|linked|github|gitlab|skype|telegram|whatsapp|instagram|facebook|xing|mastodon|bluesky|bsky|signal|wechat|line|website|homepage|site|blog|user|handle|account|social|orcid|medium|discord/i;

/** Details, and members that a schema does not know, which look like a name or contact data. */
const looseValues = (
  object: { readonly details?: readonly ResumeDetail[] | undefined } | undefined,
  known: object,
  path: Path,
  key: string,
): RemovedValue[] => [
  ...Object.entries(object ?? {}).flatMap(([name, value]) =>
    name in known ? [] : unknownValues(value, [...path, name], `${key} ${name}`.trim()),
  ),
  ...(object?.details ?? []).flatMap(({ label = '', ...facts }, index) =>
    Object.values(facts).flatMap((fact) =>
      unknownValues(fact, [...path, 'details', index], `${key} ${label}`.trim()),
    ),
  ),
];

const unknownValues = (value: unknown, path: Path, key: string): RemovedValue[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([inner, item]) =>
      unknownValues(item, [...path, inner], Array.isArray(value) ? key : `${key} ${inner}`),
    );
  }
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = String(value).trim();
  const pointer = pointerOf(path);
  const kind = kindOf(text, key);
  if (kind === undefined) {
    // A detail may be made of an object: "nick: Ada, ada@example.com".
    return text.split(/[,;|\n]/).flatMap((part) => {
      const [labelled = '', ...labels] = part.split(': ').reverse();
      const value = labelled.trim();
      const partKind = kindOf(value, labels.join(' '));
      return partKind === undefined ? [] : [{ kind: partKind, value, pointer }];
    });
  }
  if (kind === 'address') {
    return addressLines({ address: text }).map((value) => ({ kind, value, pointer }));
  }
  const handle = kind === 'url' ? handleOf(text) : undefined;
  return [
    { kind, value: text, pointer },
    ...(handle === undefined ? [] : [{ kind: 'handle' as const, value: handle, pointer }]),
  ];
};

/** Letters with digits, an underscore or an at sign, as only accounts have them. */
const unknownAccount = /^(?=.{5,})(?=.*\p{L}{3})(?=.*[\d_@])[\p{L}\d_@.#-]+$/u;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@][^\s@.]*\.[^\s@]+$/.test(text);

const kindOf = (text: string, key: string): RemovedKind | undefined => {
  if (isDataUrl(text)) return undefined;
  if (isEmail(text)) return 'email';
  if (/^(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S+$/i.test(text) || /^[\w.-]+\.[a-z]{2,}\/\S+$/i.test(text))
    return 'url';
  if (isPhoneNumber(text) && text.replace(/\D/g, '').length >= 7) return 'phone';
  if (nameKey.test(key) && !/user/i.test(key)) return 'name';
  if (addressKey.test(key) && text.length >= 5) return 'address';
  if (/\s/.test(text)) return undefined;
  const isAccount = accountKey.test(key) ? text.length >= 3 : unknownAccount.test(text);
  return isAccount ? 'handle' : undefined;
};
