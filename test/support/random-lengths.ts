import { fc } from './fast-check.ts';

const words = (most: number) => fc.lorem({ maxCount: most, mode: 'words' });

const job = fc.record({
  name: words(3),
  position: words(4),
  startDate: fc.constantFrom('2010', '2015-06'),
  summary: fc.option(words(40), { nil: undefined }),
  highlights: fc.uniqueArray(words(30), { maxLength: 12 }),
  keywords: fc.array(words(2), { maxLength: 6 }),
});

const sized = fc.record({
  basics: fc.record({
    name: words(3),
    label: fc.option(words(5), { nil: undefined }),
    email: fc.constant('ada@example.com'),
    summary: fc.option(words(80), { nil: undefined }),
  }),
  work: fc.array(job, { minLength: 1, maxLength: 12, size: 'max' }),
  education: fc.array(fc.record({ institution: words(4), area: words(4) }), { maxLength: 4 }),
  skills: fc.array(fc.record({ name: words(2), keywords: fc.array(words(2), { maxLength: 8 }) }), {
    maxLength: 8,
  }),
  languages: fc.array(fc.record({ language: words(1), fluency: words(1) }), { maxLength: 4 }),
  references: fc.array(fc.record({ name: words(2), reference: words(20) }), { maxLength: 3 }),
});

/** Random résumés of one to five pages, equal in every run, so that texts end at any height of a page. */
export const randomLengths = (count: number): string[] =>
  fc.sample(sized, { numRuns: count, seed: 20_261_128 }).map((resume) => JSON.stringify(resume));
