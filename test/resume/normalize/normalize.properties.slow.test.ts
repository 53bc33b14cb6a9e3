import { RenderError } from '../../../src/errors.ts';
import { normalize } from '../../../src/resume/normalize/normalize.ts';
import { parseResume } from '../../../src/resume/parse.ts';
import { anyJson, officialResume } from '../../support/arbitrary-resume.ts';
import { fc } from '../../support/fast-check.ts';

const read = (value: unknown) => normalize({ value, literal: () => undefined });

describe('normalize', () => {
  it('reads any JSON without throwing, and is idempotent', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const once = read(value);
        expect(read(once.value).value).toEqual(once.value);
      }),
      { numRuns: 1000 },
    );
  });

  // Cases that runs with other seeds found.
  it.each<[string, unknown, unknown]>([
    ['a list with only null', { basics: [null] }, {}],
    ['nested lists of one', { basics: [[{ name: 'A' }]] }, { basics: { name: 'A' } }],
    [
      'a city beside a location that is a text',
      { basics: { location: 'Old Street', city: 'London' } },
      { basics: { location: { address: 'Old Street', city: 'London' } } },
    ],
    [
      'a city beside an invalid location',
      { email: 'a@b.co', location: false, city: 'London' },
      { basics: { email: 'a@b.co', location: { city: 'London' } } },
    ],
    [
      'items beside invalid bullets',
      { talks: { items: ['One'], highlights: [{ n: {} }, 'Two'] } },
      { sections: [{ id: 'talks', title: 'Talks', highlights: ['Two', 'One'] }] },
    ],
    [
      'personal fields beside a list with only null',
      { email: 'a@b.co', basics: [null] },
      { basics: { email: 'a@b.co' } },
    ],
    [
      'two dates in the start, and no real end',
      { work: [{ startDate: 'Aug. 2007-May 2011', endDate: 'Present', dateText: '' }] },
      { work: [{ dateText: '', startDate: '2007-08', endDate: '2011-05' }] },
    ],
    [
      'an open end that is given twice',
      { work: [{ startDate: '2007 – Present', endDate: 'Present' }] },
      { work: [{ startDate: '2007' }] },
    ],
  ])('reads %s in one pass', (_, value, expected) => {
    const once = read(value).value;
    expect(once).toEqual(expected);
    expect(read(once).value).toEqual(expected);
  });

  it('does not change its input', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const before = JSON.stringify(value);
        read(value);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  it('does not change a prototype', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        read(JSON.parse(JSON.stringify(value)));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('parseResume', () => {
  it('returns a résumé or throws a documented error for any JSON', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        try {
          const { resume } = parseResume(JSON.stringify(value));
          expect(typeof resume).toBe('object');
        } catch (error) {
          if (!(error instanceof RenderError)) throw error;
          expect(error.code).toBe('invalid_resume');
          expect(error.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts every document that the official schema accepts', () => {
    fc.assert(
      fc.property(officialResume, (value) => {
        expect(() => parseResume(JSON.stringify(value), { strict: true })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
