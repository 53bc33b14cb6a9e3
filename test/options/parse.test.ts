import { RenderError } from '../../src/errors.ts';
import { limits } from '../../src/limits.ts';
import { parseOptions } from '../../src/options/parse.ts';
import { RenderOptions } from '../../src/options/schema.ts';

const refusal = (given: Record<string, unknown>): RenderError => {
  try {
    parseOptions(given);
  } catch (error) {
    if (error instanceof RenderError) return error;
    throw error;
  }
  throw new Error('the options were accepted');
};

describe('parseOptions', () => {
  it('fills in the defaults of the schema', () => {
    expect(parseOptions({})).toEqual(RenderOptions.parse({}));
  });

  it('keeps the given values', () => {
    expect(parseOptions({ theme: 'modern', format: 'docx', paper: 'letter' })).toMatchObject({
      theme: 'modern',
      format: 'docx',
      paper: 'letter',
    });
  });

  it('accepts a standard whose plus sign the query string made a space', () => {
    expect(parseOptions({ standard: 'ua2 a4f' })).toMatchObject({ standard: 'ua2+a4f' });
    expect(refusal({ standard: 'ua2 a3a' }).issues).toMatchObject([{ path: '/standard' }]);
  });

  it('refuses a date that the calendar does not have', () => {
    expect(refusal({ asOf: '2026-02-30' }).issues).toEqual([
      { path: '/asOf', message: 'must be a date of the calendar, not "2026-02-30"' },
    ]);
    expect(refusal({ asOf: '30.2.2026' }).issues).toMatchObject([
      { message: expect.stringMatching(/^must be a date as YYYY-MM-DD or /) as string },
    ]);
  });

  it('suggests the closest option for an unknown one', () => {
    const { code, issues, message } = refusal({ them: 'modern' });
    expect(code).toBe('invalid_options');
    expect(issues).toEqual([{ path: '/them', message: 'is not an option; did you mean "theme"?' }]);
    expect(message).toBe(
      'Some options are not valid. them is not an option; did you mean "theme"?',
    );
  });

  it('lists all options when none is close', () => {
    const [issue] = refusal({ 'a/b~': 'x' }).issues;
    expect(issue?.path).toBe('/a~1b~0');
    expect(issue?.message).toMatch(
      /^is not an option; the options are theme, format, document, letterForm/,
    );
  });

  it('names the choices and suggests the closest for an invalid value', () => {
    expect(refusal({ format: 'pdff' }).issues).toEqual([
      {
        path: '/format',
        message:
          'must be one of pdf, docx, html, txt, md, png, json, not "pdff"; did you mean "pdf"?',
      },
    ]);
  });

  it('lists a limited number of unknown options, and counts the others', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 'x']);
    const { issues, message } = refusal(Object.fromEntries(names) as Record<string, unknown>);
    expect(issues).toHaveLength(limits.listedFindings + 1);
    expect(issues.at(-1)?.message).toBe('and 4,900 more');
    expect(message.length).toBeLessThan(30_000);
  });

  it('refuses a value that is longer than any text', () => {
    const hide = ','.repeat(limits.stringLength + 1);
    expect(refusal({ hide }).issues).toEqual([
      { path: '/hide', message: 'has 20001 characters, at most 20000 are read' },
    ]);
  });

  it('refuses a repeated option', () => {
    expect(refusal({ theme: ['classic', 'modern'] }).issues).toEqual([
      { path: '/theme', message: 'is given 2 times but accepts only one value' },
    ]);
  });

  it('lists every problem at once and shortens long values', () => {
    const { issues } = refusal({ theme: '../etc', paper: 'a'.repeat(500), nope: '' });
    expect(issues.map(({ path }) => path).sort()).toEqual(['/nope', '/paper', '/theme']);
    expect(issues.every(({ message }) => message.length < 200)).toBe(true);
  });

  it.each([
    ['format', 'word', 'docx'],
    ['format', 'Markdown', 'md'],
    ['photo', 'false', 'off'],
  ])('answers the name that other programs have: %s=%s', (name, value, meant) => {
    expect(() => parseOptions({ [name]: value })).toThrow(
      `not "${value}"; did you mean "${meant}"?`,
    );
  });
});
