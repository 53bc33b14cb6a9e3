import { at, derived, itemsOf, leaveOut, membersOf, textOf, type Cursor } from '../cursor.ts';
import { Part, type Draft, type DraftRecord } from '../draft.ts';
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
  for (const key of ['ReferenceTo', 'ReferenceToList', 'VerifiedBy'])
    leaveOut(at(item, key), 'technical');
  const certificates = listOf(item, 'Certificate').map((each) => {
    const words = [at(each, 'Title'), at(each, 'AwardingBody'), at(each, 'Level')].map((part) =>
      textOf(labelOf(part)),
    );
    return derived(each, words.filter(Boolean).join(', '));
  });
  return new Part(item, {
    language: labelOf(at(item, 'Description')),
    fluency: levelsOf(at(item, 'ProficiencyLevel')),
    certificates,
    experience: listOf(item, 'Experience').map((each) => at(each, 'Description')),
  });
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
      for (const name of ['ReferenceTo', 'ReferenceToList']) leaveOut(at(skill, name), 'technical');
      const verified = listOf(skill, 'VerifiedBy').map((each) => at(each, 'Certificate', 'Title'));
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
