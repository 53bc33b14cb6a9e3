import { limits } from '../../src/limits.ts';
import { checkNesting, checkSize, checkValues } from '../../src/resume/bounds.ts';
import { refusal } from '../support/refusal.ts';

describe('checkSize', () => {
  it('counts bytes, not characters', () => {
    const text = 'é'.repeat(limits.bodyBytes / 2);
    expect(() => checkSize(text)).not.toThrow();
    const error = refusal(() => checkSize(`${text}.`));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`${limits.bodyBytes + 1} bytes`);
  });
});

describe('checkNesting', () => {
  it('accepts the deepest allowed nesting and refuses one more level', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(() => checkNesting(nested(limits.nestingDepth))).not.toThrow();
    const error = refusal(() => checkNesting(nested(limits.nestingDepth + 1)));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`${limits.nestingDepth} levels`);
  });

  it('refuses a million opening brackets', () => {
    expect(refusal(() => checkNesting('[{"a":'.repeat(500_000))).code).toBe('too_large');
  });

  it('ignores brackets and escaped quotes inside strings', () => {
    expect(() => checkNesting(`{"a":"\\"${'['.repeat(100)}\\\\"}`)).not.toThrow();
  });

  it('counts siblings as one level', () => {
    expect(() => checkNesting(`[${'[],'.repeat(1000)}[]]`)).not.toThrow();
  });
});

describe('checkValues', () => {
  it('refuses a too long text, with its path', () => {
    const document = { work: [{ summary: 'x'.repeat(limits.stringLength + 1) }] };
    const error = refusal(() => checkValues(document));
    expect(error.code).toBe('too_large');
    expect(error.issues).toEqual([
      { path: '/work/0/summary', message: expect.stringContaining('20001 characters') },
    ]);
  });

  it('accepts a long photo as data URL, but not other texts that start like one', () => {
    const pixels = 'A'.repeat(limits.stringLength);
    expect(() =>
      checkValues({ basics: { image: `data:image/png;base64,${pixels}` } }),
    ).not.toThrow();
    expect(refusal(() => checkValues({ basics: { summary: `data: ${pixels}` } })).code).toBe(
      'too_large',
    );
  });

  it('refuses a too long list, with its path', () => {
    const error = refusal(() => checkValues({ work: Array(limits.arrayItems + 1).fill({}) }));
    expect(error.code).toBe('too_large');
    expect(error.issues[0]).toMatchObject({
      path: '/work',
      message: expect.stringContaining('1001 items'),
    });
  });

  it('refuses too many values in all', () => {
    const rows = Array.from({ length: 30 }, () => Array(999).fill(1));
    const error = refusal(() => checkValues(rows));
    expect(error.code).toBe('too_large');
    expect(error.message).toContain(`more than ${limits.values} values`);
  });
});
