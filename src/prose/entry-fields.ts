import { readBody, type BodyFields } from './body.ts';
import type { LineEntry } from './entry-draft.ts';
import { readHead, takeBracketedPlace, type HeadParts, type HeadStyle } from './head.ts';
import { columnSeparator, partSeparator, splitJoint } from './head-parts.ts';
import { labelWords } from './labels.ts';
import { linkAddress, withoutMarkup } from './line.ts';
import { isPlace, looksLikePlace } from './places.ts';
import { isRole } from './roles.ts';
import { readStudy } from './study.ts';
import { splitOutside } from '../text/split-outside.ts';

/** Fields of JSON Resume. */
export type EntryFields = Readonly<Record<string, unknown>>;

/** Called for an entry whose parts are a guess. */
export type ReportGuess = (entry: LineEntry, what: string) => void;

/** Whether most entries of a section have the role before the organisation. */
export const headStyle = (entries: readonly LineEntry[]): HeadStyle => {
  const votes = entries.map(({ head }) => {
    const [first = '', second = ''] =
      head.length > 1
        ? head
        : splitOutside((head[0] ?? '').replace(/ [–—|•·-] |\t/gu, ', ')).flatMap(splitJoint);
    return (
      Number(isRole(withoutMarkup(first))) -
      Number(head.slice(1).some(isRole) || isRole(withoutMarkup(second)))
    );
  });
  const hasPlaceInBrackets = entries.some(({ head }) =>
    head.some((row) => takeBracketedPlace(withoutMarkup(row)).place !== undefined),
  );
  return { isRoleFirst: votes.reduce((sum, vote) => sum + vote, 0) > 0, hasPlaceInBrackets };
};

/** The body of a job; a job has no grade and no courses, so they stay text. */
const workBody = ({ score, courses, ...body }: BodyFields): EntryFields => {
  const extra = [
    ...(score === undefined ? [] : [{ label: 'Grade', text: score }]),
    ...(courses === undefined ? [] : [{ label: 'Courses', text: courses.join(', ') }]),
  ];
  return { ...body, ...(extra.length > 0 && { details: extra }) };
};

/** An entry of `work` or, with `organization`, of `volunteer`. */
export const readWork = (
  entry: LineEntry,
  style: HeadStyle,
  { nameKey, report }: { readonly nameKey: 'name' | 'organization'; readonly report: ReportGuess },
): EntryFields => {
  const { name, role, place, context, keywords, url, isUncertain } = readEmployer(entry, style);
  if (isUncertain) report(entry, `"${name ?? ''}" and "${role ?? place ?? ''}"`);
  const positions = entry.roles.map(readPosition);
  const body = workBody(readBody(entry.body));
  return {
    ...(name !== undefined && { [nameKey]: name }),
    ...(role !== undefined && { position: role }),
    ...(context !== undefined && { context }),
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && { url }),
    ...entry.period,
    ...body,
    ...joinKeywords(keywords, body),
    ...(positions.length > 0 && { positions }),
  };
};

/** Above several roles the line names the employer; a part beside it that names no role is the place. */
const readEmployer = ({ head, roles }: LineEntry, style: HeadStyle): HeadParts => {
  if (roles.length === 0) return readHead(head, style);
  const { role, ...parts } = readHead(head, { ...style, isRoleFirst: false });
  const isPlaced = role === undefined || isRole(role) || parts.place !== undefined;
  return isPlaced || !looksLikePlace(role)
    ? { ...parts, ...(role !== undefined && { role }) }
    : { ...parts, place: role };
};

const joinKeywords = (own: readonly string[] | undefined, body: EntryFields): EntryFields => {
  const others = (body['keywords'] as readonly string[] | undefined) ?? []; // of `BodyFields`
  const keywords = [...(own ?? []), ...others];
  return keywords.length === 0 ? {} : { keywords };
};

const readPosition = (entry: LineEntry): EntryFields => {
  const { name, role, place, keywords } = readHead(entry.head, { isRoleFirst: true });
  const body = workBody(readBody(entry.body));
  const context = role === undefined ? undefined : name;
  return {
    position: role ?? name ?? '',
    ...(context !== undefined && { context }),
    ...(place !== undefined && { location: place }),
    ...entry.period,
    ...body,
    ...joinKeywords(keywords, body),
  };
};

/** An entry of `projects`. */
export const readProject = (entry: LineEntry): EntryFields => {
  const [title = '', ...lines] = entry.head;
  const address = linkAddress(title);
  const parts = withoutMarkup(title).split(partSeparator);
  const others = [
    ...parts.slice(1),
    ...lines.flatMap((line) => withoutMarkup(line).split(columnSeparator)),
  ]
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const roles = others
    .filter(isRole)
    .flatMap((part) => splitOutside(part.replace(/ (?:&|and|und|et|y) /giu, ', ')));
  const place = others.find((part) => isPlace(part) && !isRole(part));
  const [entity, ...rest] = others.filter((part) => part !== place && !isRole(part));
  const { summary, ...body } = workBody(readBody(entry.body)) as EntryFields & { summary?: string };
  const description = [...rest, ...(summary === undefined ? [] : [summary])].join('\n\n');
  return {
    name: parts[0]?.trim() ?? '',
    ...(roles.length > 0 && { roles }),
    ...(entity !== undefined && { entity }),
    ...(place !== undefined && { location: place }),
    ...(address !== undefined && { url: address }),
    ...entry.period,
    ...(description !== '' && { description }),
    ...flatGroups(body),
  };
};

/** Only jobs have titled lists; elsewhere a title becomes a highlight with the list inside. */
const flatGroups = ({ highlightGroups, ...body }: EntryFields): EntryFields => {
  if (!Array.isArray(highlightGroups)) return body;
  const groups = highlightGroups as NonNullable<BodyFields['highlightGroups']>; // of `readBody`
  const highlights = groups.flatMap(({ name, highlights: own }) =>
    name === undefined
      ? own
      : [[name, ...own.map((text) => `- ${text.replaceAll('\n', '\n  ')}`)].join('\n')],
  );
  return { ...body, highlights };
};

const gradeWords = `(?:final )?(?:${labelWords('score')})`;
const grade = new RegExp(
  String.raw` ?[([]${gradeWords}[ :]+(\d[\d.,/ ]*)[)\]]|[,;|·\t] ?${gradeWords}[ :]+(\d[\d.,/]*)$`,
  'iu',
);

/** Takes a grade from the head: "(Note 1,7)", ", GPA: 3.8". */
const takeGrade = (head: readonly string[]) => {
  const score = head.map((row) => grade.exec(row)?.slice(1).find(Boolean)?.trim()).find(Boolean);
  if (score === undefined) return { rows: head };
  return { rows: head.map((row) => row.replace(grade, '')), score };
};

/** The entries of `education`: several degrees at one school are an entry each. */
export const readStudies = (entry: LineEntry): readonly EntryFields[] =>
  entry.roles.length === 0
    ? [readEducation(entry)]
    : entry.roles.map((role) => readEducation({ ...role, head: [...entry.head, ...role.head] }));

const readEducation = (entry: LineEntry): EntryFields => {
  const { keywords, ...body } = readBody(entry.body);
  const details =
    keywords === undefined ? undefined : [{ label: 'Keywords', text: keywords.join(', ') }];
  const { rows, score } = takeGrade(entry.head);
  return {
    ...readStudy(rows),
    ...entry.period,
    ...(score !== undefined && { score }),
    ...flatGroups(body),
    ...(details && { details }),
  };
};

/** An entry of a short section: a title, its issuer, a date. */
export const readShort = (
  entry: LineEntry,
  keys: { readonly title: string; readonly by: string; readonly date: string },
): EntryFields => {
  const [first = '', ...lines] = entry.head;
  const address = linkAddress(first);
  const parts = withoutMarkup(first)
    .split(partSeparator)
    .filter((part) => part.trim() !== '');
  const isWhole = entry.isTitled && (lines.length > 0 || entry.body.length > 0);
  const [title = '', ...rest] = isWhole
    ? [withoutMarkup(first)]
    : parts.length > 1
      ? parts
      : lastComma(parts[0] ?? '');
  const by = [...rest, ...lines.map(withoutMarkup)].map((part) => part.trim()).join(', ');
  const { summary, highlights, url } = readBody(entry.body);
  const text = [summary, highlights?.map((item) => `- ${item}`).join('\n')].filter(
    (part) => part !== undefined,
  );
  const date = entry.period?.dateText ?? entry.period?.endDate ?? entry.period?.startDate;
  return {
    [keys.title]: title.trim(),
    ...(by !== '' && { [keys.by]: by }),
    ...(date !== undefined && { [keys.date]: date }),
    ...((address ?? url) !== undefined && { url: address ?? url }),
    ...(text.length > 0 && { summary: text.join('\n\n') }),
  };
};

const lastComma = (text: string): readonly string[] => {
  const at = text.lastIndexOf(', ');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 2)];
};
