import type { ExpectedFields } from '../../../src/check/ats/expected-fields.ts';
import type { ExtractedFields } from '../../../src/check/ats/extract-fields.ts';
import { atsFields } from '../../../src/check/ats/report.ts';
import { scoreFields } from '../../../src/check/ats/score-fields.ts';

const none = Object.fromEntries(atsFields.map((field) => [field, []])) as unknown as ExpectedFields; // every field

const expected = (fields: Partial<Record<keyof ExpectedFields, string[]>>): ExpectedFields => {
  const entries = Object.entries(fields).map(([field, texts]) => [
    field,
    texts.map((text, index) => ({ text, pointer: `/${field}/${index}` })),
  ]);
  return { ...none, ...Object.fromEntries(entries) };
};

const nothing: ExtractedFields = { jobs: [], studies: [], skills: [] };

describe('scoreFields', () => {
  it('gives 1 for an equal text, ½ for a longer one and 0 for another', () => {
    const found = { ...nothing, skills: ['go', 'SQL and more', 'Cobol'] };
    expect(scoreFields(expected({ skills: ['Go', 'SQL', 'Rust'] }), found)).toEqual([
      {
        field: 'skills',
        score: 0.5,
        values: [
          { expected: 'Go', found: 'go', score: 1, pointer: '/skills/0' },
          { expected: 'SQL', found: 'SQL and more', score: 0.5, pointer: '/skills/1' },
          { expected: 'Rust', found: 'Cobol', score: 0, pointer: '/skills/2' },
        ],
      },
    ]);
  });

  it('compares phone numbers by their digits', () => {
    const found = { ...nothing, phone: '(415)555-0134' };
    expect(scoreFields(expected({ phone: ['415 555 0134'] }), found)[0]?.score).toBe(1);
  });

  it('leaves out the fields that the résumé lacks', () => {
    const found = { ...nothing, name: 'Ada', email: 'a@b.example' };
    expect(scoreFields(expected({ name: ['Ada'] }), found).map(({ field }) => field)).toEqual([
      'name',
    ]);
  });

  it('compares at most 200 values of a field', () => {
    const skills = Array.from({ length: 1000 }, (_, index) => `skill ${index}`);
    expect(scoreFields(expected({ skills }), { ...nothing, skills })[0]?.values).toHaveLength(200);
  });
});
