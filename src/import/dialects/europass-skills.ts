import { at, derived, itemsOf, leaveOut, membersOf, textOf, type Cursor } from '../cursor.ts';
import { Part, readFields, technical, to, type Draft, type DraftRecord } from '../draft.ts';
import { labelOf, listOf } from './europass-lists.ts';

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

const foreignLanguage = (item: Cursor): Draft => {
  const certificates = (): DraftRecord => ({
    certificates: listOf(item, 'Certificate').map(certificate),
  });
  return readFields(item, {
    Description: to('language', labelOf),
    ProficiencyLevel: to('fluency', levelsOf),
    ReferenceTo: technical,
    ReferenceToList: technical,
    VerifiedBy: technical,
    Certificate: certificates,
    CertificateList: certificates,
    AcquiredDuring: (member) => ({ experience: listOf(member, 'Experience').map(experience) }),
  });
};

const certificate = (each: Cursor): Draft => {
  const parts = [at(each, 'Title'), at(each, 'AwardingBody'), at(each, 'Level')];
  return derived(
    each,
    parts
      .map((part) => textOf(labelOf(part)))
      .filter(Boolean)
      .join(', '),
  );
};

/** "Masters in Leeds (2005 – 2007)". */
const experience = (each: Cursor): Draft => {
  leaveOut(at(each, 'Area', 'Code'), 'technical');
  const years = ['From', 'To'].map((key) => {
    const date = at(each, 'Period', key);
    return textOf(at(date, '@year') ?? at(date, 'Year'));
  });
  const period = years.filter(Boolean).join(' – ');
  const text = [textOf(at(each, 'Description')), textOf(at(each, 'Area', 'Label'))];
  return derived(each, [...text, period && `(${period})`].filter(Boolean).join(' '));
};

/** "SpokenInteraction" → "Spoken interaction". */
const words = (key: string): string =>
  key.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

/** One level if all are the same, else each with its name. */
export const levelsOf = (levels: Cursor | undefined): Cursor | undefined => {
  if (!levels || textOf(levels) !== undefined) return levels;
  const named = membersOf(levels).map(([key, level]) => [words(key), textOf(level) ?? ''] as const);
  const [first] = named;
  if (!first) return undefined;
  const isSame = named.length > 1 && named.every(([, level]) => level === first[1]);
  const text = isSame ? first[1] : named.map(([name, level]) => `${name} ${level}`).join(', ');
  return derived(levels, text);
};

/** The kinds of skills, with their headings in the printed Europass CV. */
const skillNames: Readonly<Record<string, string>> = {
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
      for (const name of ['ReferenceTo', 'ReferenceToList', 'path'])
        leaveOut(at(skill, name), 'technical');
      const verified = listOf(skill, 'VerifiedBy').flatMap((each) =>
        itemsOf(at(each, 'Certificate')).map((found) => at(found, 'Title')),
      );
      return new Part(skill, {
        name: derived(skill, skillNames[key] ?? words(key)),
        level: levelsOf(at(skill, 'ProficiencyLevel')),
        ...descriptionOf(skill),
        certificates: [
          ...verified,
          ...listOf(skill, 'Certificate').map((each) => at(each, 'Title')),
        ],
      });
    });

/** A text, or the classes of a driving licence. */
const descriptionOf = (skill: Cursor): DraftRecord => {
  const description = at(skill, 'Description');
  if (!description || textOf(description) !== undefined) return { summary: description };
  const licences = itemsOf(description).flatMap((item) => itemsOf(at(item, 'Licence') ?? item));
  return { keywords: licences };
};
