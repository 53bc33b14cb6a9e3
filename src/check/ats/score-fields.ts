import { comparableText } from '../normalize-text.ts';
import type { Contacts } from './contacts.ts';
import type { ExpectedFields, ExpectedValue } from './expected-fields.ts';
import type { ExtractedFields } from './extract-fields.ts';
import { atsFields, type AtsFieldName, type AtsValue } from './report.ts';

export interface ScoredField {
  readonly field: AtsFieldName;
  readonly score: number;
  readonly values: readonly AtsValue[];
}

/** Most values of a field that are compared, so that time does not grow with the square of a list. */
const maxValues = 200;

/** Compares what a parser read with what the résumé says. Fields that the résumé lacks are left out. */
export const scoreFields = (
  expected: ExpectedFields,
  extracted: ExtractedFields,
): ScoredField[] => {
  const found = foundTexts(extracted);
  return atsFields
    .filter((field) => expected[field].length > 0)
    .map((field) => {
      const form = field === 'phone' ? digitsOf : comparableText;
      const values = matchValues(
        expected[field].slice(0, maxValues),
        found[field].slice(0, 2 * maxValues),
        form,
      );
      return { field, score: mean(values.map(({ score }) => score)), values };
    });
};

/** Mean, in hundredths. */
export const mean = (scores: readonly number[]): number =>
  Math.round((scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)) * 100) /
  100;

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

const foundTexts = (
  extracted: ExtractedFields,
): Readonly<Record<AtsFieldName, readonly string[]>> => {
  const { jobs, studies, skills } = extracted;
  const own = (field: keyof Contacts): string[] => [extracted[field] ?? []].flat();
  return {
    name: own('name'),
    email: own('email'),
    phone: own('phone'),
    location: own('location'),
    employers: jobs.flatMap(({ employer }) => employer ?? []),
    titles: jobs.flatMap(({ title }) => title ?? []),
    dates: jobs.flatMap(({ dates }) => dates ?? []),
    schools: studies.flatMap(({ school }) => school ?? []),
    degrees: studies.flatMap(({ degree }) => degree ?? []),
    skills,
  };
};

/** The equal text for each value, or one that contains it, or if as many are found, the one at its place. */
const matchValues = (
  expected: readonly ExpectedValue[],
  found: readonly string[],
  form: (text: string) => string,
): AtsValue[] => {
  const forms = found.map(form);
  const places = new Map(forms.map((text, index) => [text, index] as const).reverse());
  return expected.map(({ text, pointer }, index) => {
    const wanted = form(text);
    const equal = found[places.get(wanted) ?? -1];
    if (equal !== undefined) return { expected: text, found: equal, score: 1, pointer };
    const longer = found[forms.findIndex((each) => each.includes(wanted))];
    if (longer !== undefined) return { expected: text, found: longer, score: 0.5, pointer };
    const beside = found.length === expected.length ? found[index] : undefined;
    return { expected: text, ...(beside !== undefined && { found: beside }), score: 0, pointer };
  });
};
