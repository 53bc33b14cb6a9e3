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

describe('checkValues', () => {
  it('refuses a text that is too long, and says where', () => {
    const document = { work: [{ summary: 'x'.repeat(limits.stringLength + 1) }] };
    const error = refusal(() => checkValues(document));
    expect(error.code).toBe('too_large');
    expect(error.issues).toEqual([
      { path: '/work/0/summary', message: expect.stringContaining('20001 characters') },
    ]);
  });

  it('takes a long photo as a data URL, and nothing else that starts like one', () => {
    const pixels = 'A'.repeat(limits.stringLength);
    expect(() =>
      checkValues({ basics: { image: `data:image/png;base64,${pixels}` } }),
    ).not.toThrow();
    expect(refusal(() => checkValues({ basics: { summary: `data: ${pixels}` } })).code).toBe(
      'too_large',
    );
  });

  it('refuses a list that is too long, and says where', () => {
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
