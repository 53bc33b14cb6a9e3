import fc from 'fast-check';
import { RenderError } from '../../../src/errors.ts';
import { normalize } from '../../../src/resume/normalize/normalize.ts';
import { parseResume } from '../../../src/resume/parse.ts';
import { anyJson, officialResume } from '../../support/arbitrary-resume.ts';

const read = (value: unknown) => normalize({ value, literal: () => undefined });

describe('normalize', () => {
  it('reads any JSON without throwing, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const once = read(value);
        expect(read(once.value).value).toEqual(once.value);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the document it is given as it is', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const before = JSON.stringify(value);
        read(value);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  it('reaches no prototype', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        read(JSON.parse(JSON.stringify(value)));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});

describe('parseResume', () => {
  it('gives a résumé or a listed error for any JSON', () => {
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

  it('takes every document that the official schema accepts', () => {
    fc.assert(
      fc.property(officialResume, (value) => {
        expect(() => parseResume(JSON.stringify(value), { strict: true })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
