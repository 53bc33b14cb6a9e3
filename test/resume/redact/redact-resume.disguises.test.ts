import { parseResume } from '../../../src/resume/parse.ts';
import { selectVariant } from '../../../src/resume/variant.ts';
import { disguises, innocent } from './disguises.ts';

const redactSummary = (basics: object, summary: string): string | undefined => {
  const { resume } = parseResume(JSON.stringify({ basics: { ...basics, summary } }));
  return selectVariant(resume, { redact: ['name', 'contact'] }).resume.basics?.summary;
};

const table = disguises.flatMap(({ kind, basics, texts }) =>
  texts.map((text) => ({ kind, basics, text })),
);

describe('redactResume', () => {
  it.each(table)('hides $text, $kind', ({ basics, text }) => {
    expect(redactSummary(basics, `met ${text} there`)).toMatch(
      /^met [^\p{L}\p{N}]*…[^\p{L}\p{N}]* there$/u,
    );
  });

  it.each(innocent)('of %j does not change %j', (basics, text) => {
    expect(redactSummary(basics, text)).toBe(text);
  });
});
