import type { Labels } from '../../view/labels.ts';
import { hasJobNoun } from './field-words.ts';
import type { AtsFieldName, AtsValue } from './report.ts';
import type { ScoredField } from './score-fields.ts';
import type { DraftAdvice } from '../report.ts';

interface Difference {
  readonly field: AtsFieldName;
  readonly value: AtsValue;
}

/** What to change where a parser reads something else than the résumé says. */
export const adviseOnFields = (
  fields: readonly ScoredField[],
  labels: Pick<Labels, 'sections'>,
): DraftAdvice[] => {
  const differences = fields.flatMap(({ field, values }) =>
    values.filter(({ score }) => score < 1).map((value) => ({ field, value })),
  );
  const unfound = new Set(
    fields
      .filter(({ values }) => values.every(({ found }) => found === undefined))
      .map(({ field }) => field),
  );
  const sections = (['work', 'education', 'skills'] as const).filter(
    (id) =>
      fieldsOf[id].every(
        (field) => unfound.has(field) || !fields.some((each) => each.field === field),
      ) && fieldsOf[id].some((field) => unfound.has(field)),
  );
  const inSections = new Set<AtsFieldName>(sections.flatMap((id) => fieldsOf[id]));
  const others = differences.filter(({ field }) => !inSections.has(field));
  return [
    ...others.flatMap(adviseOnContact),
    ...sections.map((id) => adviseOnSection(id, labels)),
    ...adviseOnEntries(others),
    ...adviseOnSkills(others, fields),
  ];
};

const fieldsOf = {
  work: ['employers', 'titles', 'dates'],
  education: ['schools', 'degrees'],
  skills: ['skills'],
} as const satisfies Record<string, readonly AtsFieldName[]>;

const contactRemedies: Readonly<Partial<Record<AtsFieldName, string>>> = {
  name: 'Print the name on a separate line, larger than the rest.',
  email: 'Separate contacts by " | ", or print each on a separate line.',
  phone: 'Write the phone number in digits, with the code of the country.',
  location: 'Write the place as city and region or country, "Portland, OR".',
};

const nouns: Readonly<Record<AtsFieldName, string>> = {
  name: 'name',
  email: 'e-mail address',
  phone: 'phone number',
  location: 'place',
  employers: 'employer',
  titles: 'job title',
  dates: 'period',
  schools: 'school',
  degrees: 'degree',
  skills: 'skill',
};

/** 'may read the employer "Acme" as "Acme, Engineer"' */
const misreading = ({ field, value: { expected, found } }: Difference): string =>
  found === undefined
    ? `may not find the ${nouns[field]} "${expected}"`
    : `may read the ${nouns[field]} "${expected}" as "${found}"`;

const brokenLine = 'It takes two lines: choose a theme or a size in which it takes one.';

const isPart = ({ expected, found }: AtsValue): boolean =>
  found !== undefined && found !== expected && expected.startsWith(found);

const adviseOnContact = (difference: Difference): DraftAdvice[] => {
  const { field, value } = difference;
  const usual = contactRemedies[field];
  if (usual === undefined) return [];
  // A part that is read shows that the text is there and is only broken into lines.
  const remedy = isPart(value) ? brokenLine : usual;
  const message = `Applicant tracking systems ${misreading(difference)}. ${remedy}`;
  return [{ code: 'ats_contact', pointer: value.pointer, text: value.expected, message }];
};

const adviseOnSection = (
  id: keyof typeof fieldsOf,
  { sections }: Pick<Labels, 'sections'>,
): DraftAdvice => ({
  code: 'ats_section',
  pointer: `/${id}`,
  message: `Applicant tracking systems may not find the section; title it "${sections[id]}".`,
});

/** The advice depends on what was read: more text than the value, a part of it, or another text. */
const entryRemedy = ({ field, value }: Difference): string => {
  const { expected, found = '' } = value;
  if (isPart(value)) return ` ${brokenLine}`;
  if (found.includes(expected))
    return ' Choose a theme that prints organization and title on separate lines.';
  return field === 'titles' && !hasJobNoun(expected)
    ? ' Add the usual word for the job, which parsers know.'
    : '';
};

/** One advice for each entry, about its first difference. */
const adviseOnEntries = (differences: readonly Difference[]): DraftAdvice[] => {
  const entryFields: ReadonlySet<AtsFieldName> = new Set([...fieldsOf.work, ...fieldsOf.education]);
  const firsts = new Map<string, Difference>();
  for (const difference of differences) {
    const { pointer } = difference.value;
    if (entryFields.has(difference.field) && !firsts.has(pointer)) firsts.set(pointer, difference);
  }
  return [...firsts].map(([pointer, difference]) => ({
    code: 'ats_entry',
    pointer,
    text: difference.value.expected,
    message: `Applicant tracking systems ${misreading(difference)}.${entryRemedy(difference)}`,
  }));
};

const adviseOnSkills = (
  differences: readonly Difference[],
  fields: readonly ScoredField[],
): DraftAdvice[] => {
  const lost = differences.filter(({ field }) => field === 'skills').map(({ value }) => value);
  const total = fields.find(({ field }) => field === 'skills')?.values.length ?? 0;
  const [first] = lost;
  if (!first) return [];
  const message = `Applicant tracking systems may not find ${lost.length} of ${total} skills, such as "${first.expected}". Keep each to a few words.`;
  return [{ code: 'ats_skills', pointer: first.pointer, text: first.expected, message }];
};
