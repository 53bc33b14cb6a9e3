import { adviseOnFields } from '../../../src/check/ats/advise.ts';
import type { AtsValue } from '../../../src/check/ats/report.ts';
import type { ScoredField } from '../../../src/check/ats/score-fields.ts';
import { resolveLanguage } from '../../../src/view/language.ts';

const { labels } = await resolveLanguage(undefined, 'en');
const value = (expected: string, found: string | undefined, pointer: string): AtsValue => ({
  expected,
  ...(found !== undefined && { found }),
  score: expected === found ? 1 : 0,
  pointer,
});
const field = (name: ScoredField['field'], ...values: AtsValue[]): ScoredField => ({
  field: name,
  score: 0,
  values,
});
const advice = (...fields: ScoredField[]): string[] =>
  adviseOnFields(fields, labels).map(({ code, pointer }) => `${code} ${pointer}`);

describe('adviseOnFields', () => {
  it('is silent where all fields are equal', () => {
    expect(advice(field('name', value('Ada', 'Ada', '/basics/name')))).toEqual([]);
  });

  it('says what to change about a contact', () => {
    const [first] = adviseOnFields(
      [field('email', value('a@b.c', 'a@b.c·5', '/basics/email'))],
      labels,
    );
    expect(first?.message).toBe(
      'Applicant tracking systems may read the e-mail address "a@b.c" as "a@b.c·5". Separate contacts by " | ", or print each on a separate line.',
    );
  });

  it('does not advise what is so already: size of a broken name, separate lines of a title', () => {
    const messages = adviseOnFields(
      [
        field('name', value('Ada Lovelace', 'Ada', '/basics/name')),
        field('employers', value('Acme', 'Acme', '/work/0')),
        field(
          'titles',
          value('Chargehand', undefined, '/work/0'),
          value('Planungsingenieur', undefined, '/work/1'),
        ),
      ],
      labels,
    ).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(/It takes two lines/),
      expect.stringMatching(/"Chargehand"\. Add the usual word/),
      expect.stringMatching(/"Planungsingenieur"\.$/),
    ]);
  });

  it('gives one advice for each entry', () => {
    expect(
      advice(
        field('employers', value('A', 'A, Cook', '/work/0'), value('B', 'B', '/work/1')),
        field('titles', value('Cook', 'A, Cook', '/work/0'), value('Baker', 'B', '/work/1')),
      ),
    ).toEqual(['ats_entry /work/0', 'ats_entry /work/1']);
  });

  it('names the usual title of a section that is not found at all', () => {
    const lost = [
      field('employers', value('A', undefined, '/work/0')),
      field('titles', value('Cook', undefined, '/work/0')),
    ];
    expect(adviseOnFields(lost, labels)).toEqual([
      {
        code: 'ats_section',
        pointer: '/work',
        message: 'Applicant tracking systems may not find the section; title it "Experience".',
      },
    ]);
  });

  it('counts the skills that are not found', () => {
    const skills = field(
      'skills',
      value('Go', 'Go', '/skills/0'),
      value('SQL', undefined, '/skills/0'),
    );
    expect(adviseOnFields([skills], labels).map(({ message }) => message)).toEqual([
      'Applicant tracking systems may not find 1 of 2 skills, such as "SQL". Keep each to a few words.',
    ]);
  });
});
