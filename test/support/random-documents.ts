import { officialResume } from './arbitrary-resume.ts';
import { fc } from './fast-check.ts';

export interface RandomDocument {
  readonly index: number;
  readonly text: string;
  readonly theme: string;
}

/** Keeps only Latin, Greek and Cyrillic in nine of ten documents, because random letters of every script load dozens of fonts. */
const plainer = (text: string, index: number): string =>
  index % 10 === 0 ? text : text.replace(/[^\u0000-\u024F\u0370-\u04FF]/gu, 'x');

/** Random documents of the official schema, equal in every run, with alternating themes. */
export const randomDocuments = (themes: readonly string[], count = 200): RandomDocument[] =>
  fc.sample(officialResume, { numRuns: count, seed: 20_261_120 }).map((document, index) => ({
    index,
    text: plainer(JSON.stringify(document), index),
    theme: themes[index % themes.length] ?? 'classic',
  }));
