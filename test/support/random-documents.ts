import fc from 'fast-check';
import { officialResume } from './arbitrary-resume.ts';

export interface RandomDocument {
  readonly index: number;
  readonly text: string;
  readonly theme: string;
}

/** Random letters of every script take fonts by the dozen: one document in ten has them, the others Latin, Greek, Cyrillic. */
const plainer = (text: string, index: number): string =>
  index % 10 === 0 ? text : text.replace(/[^\u0000-\u024F\u0370-\u04FF]/gu, 'x');

/** Documents of the official schema, the same in every run, the themes in turn. */
export const randomDocuments = (themes: readonly string[], count = 200): RandomDocument[] =>
  fc.sample(officialResume, { numRuns: count, seed: 20_261_120 }).map((document, index) => ({
    index,
    text: plainer(JSON.stringify(document), index),
    theme: themes[index % themes.length] ?? 'classic',
  }));
