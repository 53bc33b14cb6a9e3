import { limits } from '../../../src/limits.ts';
import { checkNesting } from '../../../src/resume/read/nesting.ts';
import { refusal } from '../../support/refusal.ts';

describe('checkNesting', () => {
  it('takes the deepest allowed nesting and no level more', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => checkNesting(nested(limits.nestingDepth))).not.toThrow();
    const error = refusal(() => checkNesting(nested(limits.nestingDepth + 1)));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`${limits.nestingDepth} levels`);
  });

  it('stops at a bomb of open brackets', () => {
    expect(refusal(() => checkNesting('[{"a":'.repeat(500_000))).code).toBe('too_large');
  });

  it('reads over brackets and escaped quotes inside strings', () => {
    expect(() => checkNesting(`{"a":"\\"${'['.repeat(100)}\\\\"}`)).not.toThrow();
  });

  it('reads over a text with a million escapes, closed or not', () => {
    const text = '\\\\'.repeat(1_000_000);
    expect(() => checkNesting(`["${text}"]`)).not.toThrow();
    expect(() => checkNesting(`["${text}`)).not.toThrow();
  });

  it('reads over brackets in comments', () => {
    const brackets = '['.repeat(100);
    expect(() =>
      checkNesting(`[ // ${brackets}\n /* ${brackets} */ ] /* ${brackets}`),
    ).not.toThrow();
  });

  it('counts neighbours once', () => {
    expect(() => checkNesting(`[${'[],'.repeat(1000)}[]]`)).not.toThrow();
  });
});
