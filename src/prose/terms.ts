import { joinParagraphs, takeLabel } from './body.ts';
import { withoutEdges } from './dates.ts';
import { withoutMarkup, splitAtHeadings, type ProseLine } from './line.ts';
import { splitOutside } from '../text/split-outside.ts';

/** A skill, an interest or a language as prose has it. */
export interface TermFields {
  readonly name?: string;
  readonly level?: string;
  readonly keywords?: readonly string[];
  readonly summary?: string;
}

/** A list of terms has short parts without "and" and without sentences. */
const termsOf = (text: string): string[] | undefined => {
  const bare = text.replace(/ [•·|] |\t|(?<=`) (?=`)/g, ', ').replace(/\.$/, '');
  const terms = splitOutside(bare);
  const isList = terms.every(
    (term) =>
      term.length <= 50 &&
      term.split(/\s+/).length <= 5 &&
      !/[.;:] |^(?:and|some|und|et|y|&) | and /i.test(term) &&
      !(text.trimEnd().endsWith('.') && term.includes('&')),
  );
  return isList && terms.length > 0 ? terms.map(withoutMarkup) : undefined;
};

const valueFields = (text: string): TermFields => {
  const keywords = termsOf(text);
  return keywords && (keywords.length > 1 || !/[.]$/.test(text)) ? { keywords } : { summary: text };
};

/** Reads the lines of a section of terms. */
export const readTerms = (lines: readonly ProseLine[]): TermFields[] =>
  splitAtHeadings(lines).flatMap(({ heading, lines: own }) => {
    if (heading === undefined) return readLooseTerms(own);
    const name = withoutMarkup(heading.text);
    if (own.length === 0) return [{ name }];
    if (own.every(({ kind }) => kind === 'item') && own.every(({ text }) => text.length <= 40)) {
      return [{ name, keywords: own.map(({ text }) => withoutMarkup(text)) }];
    }
    const [only, ...more] = own;
    if (only && more.length === 0) return [{ name, ...valueFields(only.text) }];
    return [{ name, summary: joinParagraphs(own) }];
  });

/** "Architecture Leading large projects …": a label that lost its sign, if all texts begin so. */
const lostLabel = /^(\p{Lu}\p{L}+) (?=\p{Lu}\p{Ll}+ .{20,}\.$)/u;

/** The word for a level beside a skill. */
const level =
  /^(?:expert|advanced|intermediate|beginner|basics?|good|very good|proficient|excellent|strong|sehr gut|gut|grundkenntnisse|fortgeschritten|experte|expertin|avancé|intermédiaire|débutant|bon|avanzado|intermedio|básico|alto|medio)$/iu;

const readLooseTerms = (lines: readonly ProseLine[]): TermFields[] => {
  const haveLost = lines.length > 1 && lines.every(({ text }) => lostLabel.test(text));
  return lines.flatMap((line): TermFields[] => {
    const lost = haveLost ? lostLabel.exec(line.text)?.[1] : undefined;
    if (lost !== undefined) return [{ name: lost, summary: line.text.slice(lost.length + 1) }];
    const labelled = takeLabel(line.text);
    if (labelled && level.test(labelled.rest))
      return [{ name: labelled.label, level: labelled.rest }];
    if (labelled) return [{ name: labelled.label, ...valueFields(labelled.rest) }];
    const terms = termsOf(line.text);
    if (terms) return terms.map((name) => ({ name }));
    return [{ summary: line.text }];
  });
};

/** "English (native)", "German – B2", "French: fluent". */
export const readLanguages = (
  lines: readonly ProseLine[],
): { language?: string; fluency?: string }[] =>
  lines
    .flatMap(({ text }) => {
      const parts = splitOutside(withoutMarkup(text).replace(/ [•·|/] /g, ', '));
      return parts.every((part) => part.length < 60) && !/[:：]/.test(text)
        ? parts
        : [withoutMarkup(text)];
    })
    .map((part) => {
      const found = /[:：\t(]| [–—-] /u.exec(part);
      const fluency = found
        ? part
            .slice(found.index)
            .replace(/^[:：\t –—-]+/u, '')
            .trim()
        : '';
      if (!found || fluency === '') return { language: withoutEdges(part) };
      return {
        language: part.slice(0, found.index).trim(),
        fluency: fluency.replace(/^\(([^()]*)\)$/, '$1'),
      };
    });
