import { splitFrontMatter } from '../text/front-matter.ts';
import { textLines } from '../text/position.ts';

/** The fault of a letter in Markdown without readable front matter, in words. */
export const letterFault = (markdown: string): string => {
  const example = '"---", "subject: Engineer", "recipient: {name: Ms. Lee, company: Acme}", "---"';
  return /^---\s*$/.test(markdown.split('\n', 1)[0] ?? '')
    ? `the front matter, which begins with --- in line 1, does not end; write --- below its last line: ${example}`
    : `a letter begins with front matter, which states its recipient; write it above the text, in lines of its own: ${example}`;
};

/**
 * A letter in Markdown with front matter as the text of a YAML file with the key `letter`; `undefined` for any other
 * text. Every line keeps its number, so that problems are reported at their place.
 */
export const letterText = (markdown: string): string | undefined => {
  const found = splitFrontMatter(markdown.trimEnd());
  if (!found) return undefined;
  const front = found.front.map((line) => `  ${line}`);
  const body = textLines(found.rest);
  const blank = body.findIndex((line) => line.trim() !== '');
  if (blank < 0) return ['letter:', ...front].join('\n');
  const above = Array.from({ length: blank }, () => '');
  // The indent of the text is stated, because its first line may begin with spaces.
  const text = body.slice(blank).map((line) => `    ${line}`);
  return ['letter:', ...front, ...above, '  paragraphs: |2-', ...text].join('\n');
};
