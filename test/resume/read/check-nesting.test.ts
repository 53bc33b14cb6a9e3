import { limits } from '../../../src/limits.ts';
import { checkNesting } from '../../../src/resume/read/check-nesting.ts';
import { thrownError } from '../../support/thrown-error.ts';

describe('checkNesting', () => {
  it('accepts the deepest allowed nesting and refuses one more level', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => checkNesting(nested(limits.nestingDepth))).not.toThrow();
    const error = thrownError(() => checkNesting(nested(limits.nestingDepth + 1)));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`${limits.nestingDepth} levels`);
  });

  it('refuses a million opening brackets', () => {
    expect(thrownError(() => checkNesting('[{"a":'.repeat(500_000))).code).toBe('too_large');
  });

  it('refuses more values than are allowed, and does not count commas inside strings', () => {
    const allowed = { levels: 2, values: 4 };
    expect(() => checkNesting('[{"a,b,c,d":1},2]', allowed)).not.toThrow();
    expect(thrownError(() => checkNesting('[1,2,3,4]', allowed)).code).toBe('too_large');
    expect(thrownError(() => checkNesting('[[[]]]', allowed)).code).toBe('too_large');
  });

  it('ignores brackets and escaped quotes inside strings', () => {
    expect(() => checkNesting(`{"a":"\\"${'['.repeat(100)}\\\\"}`)).not.toThrow();
  });

  it('skips a closed or unclosed text with a million escapes', () => {
    const text = '\\\\'.repeat(1_000_000);
    expect(() => checkNesting(`["${text}"]`)).not.toThrow();
    expect(() => checkNesting(`["${text}`)).not.toThrow();
  });

  it('ignores brackets in comments', () => {
    const brackets = '['.repeat(100);
    expect(() =>
      checkNesting(`[ // ${brackets}\n /* ${brackets} */ ] /* ${brackets}`),
    ).not.toThrow();
  });

  it('counts siblings as one level', () => {
    expect(() => checkNesting(`[${'[],'.repeat(1000)}[]]`)).not.toThrow();
  });
});
