import { parseOptions } from '../../src/door/options.ts';
import { RenderError } from '../../src/errors.ts';
import { RenderOptions } from '../../src/options.ts';

const refusal = (given: Record<string, unknown>): RenderError => {
  try {
    parseOptions(given);
  } catch (error) {
    if (error instanceof RenderError) return error;
    throw error;
  }
  throw new Error('the options were taken');
};

describe('parseOptions', () => {
  it('fills in the defaults of the schema', () => {
    expect(parseOptions({})).toEqual(RenderOptions.parse({}));
  });

  it('takes what is given', () => {
    expect(parseOptions({ theme: 'modern', format: 'docx', paper: 'letter' })).toMatchObject({
      theme: 'modern',
      format: 'docx',
      paper: 'letter',
    });
  });

  it('names the near option for an unknown one', () => {
    const { code, issues, message } = refusal({ them: 'modern' });
    expect(code).toBe('invalid_options');
    expect(issues).toEqual([{ path: '/them', message: 'is no option; did you mean "theme"?' }]);
    expect(message).toBe('Wrong options. them is no option; did you mean "theme"?');
  });

  it('lists the options for one that is near none', () => {
    const [issue] = refusal({ 'a/b~': 'x' }).issues;
    expect(issue?.path).toBe('/a~1b~0');
    expect(issue?.message).toMatch(/^is no option; the options are theme, format, paper, locale/);
  });

  it('names the choices and the near one for a wrong value', () => {
    expect(refusal({ format: 'pdff' }).issues).toEqual([
      {
        path: '/format',
        message: 'must be one of pdf, docx, html, txt, not "pdff"; did you mean "pdf"?',
      },
    ]);
  });

  it('refuses a repeated option', () => {
    expect(refusal({ theme: ['classic', 'modern'] }).issues).toEqual([
      { path: '/theme', message: 'is given 2 times, and takes one value' },
    ]);
  });

  it('lists every problem at once and cuts long values short', () => {
    const { issues } = refusal({ theme: '../etc', paper: 'a'.repeat(500), nope: '' });
    expect(issues.map(({ path }) => path).sort()).toEqual(['/nope', '/paper', '/theme']);
    expect(issues.every(({ message }) => message.length < 200)).toBe(true);
  });
});
