import { capitalized } from '../../text/format-text.ts';
import {
  at,
  derived,
  firstOf,
  itemsOf,
  joinedText,
  leaveOut,
  membersOf,
  printedWords,
  restated,
  textOf,
  type Cursor,
} from '../cursor.ts';
import {
  Part,
  readElsewhere,
  readFields,
  technical,
  to,
  type Draft,
  type DraftRecord,
} from '../draft.ts';
import { titleOfKey } from '../../text/key-title.ts';
import { dayOf, labelOf, listOf, spanOf } from './europass-lists.ts';
import { lookUp } from '../../text/json.ts';

/** "Mother tongue" in the languages of Europass. */
const motherTongues: Readonly<Record<string, string>> = {
  bg: 'Майчин език',
  cs: 'Mateřský jazyk',
  da: 'Modersmål',
  de: 'Muttersprache',
  el: 'Μητρική γλώσσα',
  en: 'Mother tongue',
  es: 'Lengua materna',
  fi: 'Äidinkieli',
  fr: 'Langue maternelle',
  hr: 'Materinski jezik',
  hu: 'Anyanyelv',
  it: 'Lingua madre',
  nl: 'Moedertaal',
  pl: 'Język ojczysty',
  pt: 'Língua materna',
  ro: 'Limba maternă',
  sk: 'Materinský jazyk',
  sl: 'Materni jezik',
  sv: 'Modersmål',
};

export const motherTongueIn = (locale: string | undefined): string =>
  motherTongues[(locale ?? 'en').slice(0, 2).toLowerCase()] ?? 'Mother tongue';

export const languagesOf = (
  linguistic: Cursor | undefined,
  locale: string | undefined,
): Draft[] => [
  ...listOf(linguistic, 'MotherTongue').map((item) => {
    const language = labelOf(at(item, 'Description')) ?? labelOf(item);
    return new Part(item, { language, fluency: derived(item, motherTongueIn(locale)) });
  }),
  ...listOf(linguistic, 'ForeignLanguage').map(foreignLanguage),
];

const foreignLanguage = (item: Cursor): Draft =>
  readFields(
    item,
    {
      Description: to('language', labelOf),
      ProficiencyLevel: to('fluency', levelsOf),
      ...Object.fromEntries(referenceKeys.map((key) => [key, technical])),
      ...readElsewhere('VerifiedBy', 'Certificate', 'CertificateList'),
      ...readElsewhere('AcquiredDuring', 'Experience', 'ExperienceList'),
    },
    { certificates: certificatesOf(item), experience: experiencesOf(item) },
  );

/** Members that refer to attachments. */
export const referenceKeys = ['ReferenceTo', 'ReferenceToList'];

const certificatesOf = (skill: Cursor): Draft[] =>
  [skill, ...listOf(skill, 'VerifiedBy')]
    .flatMap((each) => listOf(each, 'Certificate'))
    .map(certificate);

const experiencesOf = (skill: Cursor): Draft[] =>
  [skill, ...listOf(skill, 'AcquiredDuring')]
    .flatMap((each) => listOf(each, 'Experience'))
    .map(experience);

/** "Goethe-Zertifikat, Goethe-Institut, C1, 2007-05". */
export const certificate = (each: Cursor): Draft => {
  const [title, body, level] = ['Title', 'AwardingBody', 'Level'].map((key) =>
    labelOf(firstOf(each, key, lowerFirst(key))),
  );
  const day = dayOf(firstOf(each, 'Date', 'date'));
  return joinedText(each, [textOf(title), textOf(body), levelText(level), printedWords(day)], ', ');
};

const lowerFirst = (key: string): string => key.charAt(0).toLowerCase() + key.slice(1);

/** "Exchange in Leeds (2005-09 – 2006-06)". */
export const experience = (each: Cursor): Draft => {
  leaveOut(at(each, 'Area', 'Code'), 'technical');
  const span = spanOf(firstOf(each, 'Period', 'period'));
  const description = textOf(firstOf(each, 'Description', 'description'));
  const words = joinedText(each, [description, textOf(at(each, 'Area', 'Label'))], ', ');
  return joinedText(each, [textOf(words), span && `(${span})`], ' ');
};

/** "SpokenInteraction" → "Spoken interaction". Europass 2 writes "spokeninteraction". */
const words = (key: string): string =>
  titleOfKey(capitalized(key).replace(/(?<=^Spoken)(?=[ip])/, ' '));

/** "c1" → "C1" */
const levelText = (level: Cursor | undefined): string =>
  (textOf(level) ?? '').replace(/^[abc][12]$/, (text) => text.toUpperCase());

/** One level if all are the same, else each with its name. */
export const levelsText = (levels: readonly (readonly [string, Cursor])[]): string => {
  const texts = levels.map(([, level]) => levelText(level));
  const [first = ''] = texts;
  if (levels.length < 2 || texts.some((text) => text !== first))
    return levels.map(([name], index) => `${name} ${texts[index] ?? ''}`).join(', ');
  for (const [, level] of levels) printedWords(restated(level, first));
  return first;
};

export const levelsOf = (levels: Cursor | undefined): Cursor | undefined => {
  if (!levels || textOf(levels) !== undefined) return levels;
  const named = membersOf(levels).map(([key, level]) => [words(key), level] as const);
  return named.length > 0 ? derived(levels, levelsText(named)) : undefined;
};

/** The kinds of skills, with their headings in the printed Europass CV. */
export const skillNames: Readonly<Record<string, string>> = {
  Communication: 'Communication skills',
  Organisational: 'Organisational / managerial skills',
  JobRelated: 'Job-related skills',
  Computer: 'Digital skills',
  Driving: 'Driving licence',
  Other: 'Other skills',
};

export const skillsOf = (skills: Cursor | undefined): Draft[] =>
  membersOf(skills)
    .filter(([key]) => key !== 'Linguistic')
    .map(([key, skill]) => {
      leaveOut(skill, 'technical', [...referenceKeys, 'path', 'subsection', 'index']);
      return new Part(skill, {
        name: derived(skill, lookUp(skillNames, key) ?? words(key)),
        level: levelsOf(at(skill, 'ProficiencyLevel')),
        ...descriptionOf(skill),
        certificates: certificatesOf(skill),
      });
    });

/** A text, or the classes of a driving licence. */
const descriptionOf = (skill: Cursor): DraftRecord => {
  const description = at(skill, 'Description');
  if (!description || textOf(description) !== undefined) return { summary: description };
  const licences = itemsOf(description).flatMap((item) => itemsOf(at(item, 'Licence') ?? item));
  return { keywords: licences };
};
