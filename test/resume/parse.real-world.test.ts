import { RenderError } from '../../src/errors.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { realCases, textOf } from './real-world/all.ts';

describe('parseResume with real-world files', () => {
  it.each(realCases.map((each) => [each.about, each] as const))('reads %s', (_, each) => {
    try {
      const { resume, warnings } = parseResume(textOf(each));
      expect(resume).toEqual(each.resume);
      expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(each.notes);
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      expect(error.issues.map(({ message, path }) => `${message} ${path}`)).toEqual(each.notes);
      expect(each.resume).toBeUndefined();
    }
  });

  it('states line and column of every warning', () => {
    for (const each of realCases.filter(({ resume }) => resume !== undefined)) {
      for (const { line, column, message } of parseResume(textOf(each)).warnings) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).toMatch(/^(is|holds|has|says|begins|may|lies|leads) /);
      }
    }
  });

  it('gives no warnings for a normalised résumé', () => {
    const doubts = /^(unknown|ambiguous|impossible)_|^end_before|^url_encoding|^shown_as/;
    for (const each of realCases.filter(({ resume }) => resume !== undefined)) {
      const { resume } = parseResume(textOf(each));
      const again = parseResume(JSON.stringify(resume));
      expect(again.resume).toEqual(resume);
      expect(again.warnings.filter(({ code }) => !doubts.test(code))).toEqual([]);
    }
  });

  it('covers enough cases', () => {
    expect(realCases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(realCases.map(({ about }) => about)).size).toBe(realCases.length);
  });
});
