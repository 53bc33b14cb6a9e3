import { readFileSync, readdirSync } from 'node:fs';
import { Resume } from '../../src/resume/schema.ts';

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.json'));

describe('Resume', () => {
  it('requires nothing', () => {
    expect(Resume.parse({})).toEqual({});
  });

  it.each(seeds)('takes %s and changes nothing in it', (name) => {
    const document = JSON.parse(readFileSync(`seeds/${name}`, 'utf8'));
    expect(Resume.parse(document)).toEqual(document);
  });

  it('keeps unknown keys everywhere', () => {
    const document = { talks: [1], basics: { pronouns: 'they' }, work: [{ team: { size: 5 } }] };
    expect(Resume.parse(document)).toEqual(document);
  });

  it.each(['2020', '2020-06', '2020-06-30', '', null])('takes %j as a date', (startDate) => {
    expect(Resume.safeParse({ work: [{ startDate }] }).success).toBe(true);
  });

  it.each(['2020-6', 'Present', '06/2020', '2020-06-3', 2020])(
    'refuses %j as a date',
    (startDate) => {
      expect(Resume.safeParse({ work: [{ startDate }] }).success).toBe(false);
    },
  );
});
