import type { Format } from '../options.ts';
import type { ProofReport } from '../proof/report.ts';
import { prove } from '../proof/proof.ts';
import { combineResumes, type ResumeSource } from '../resume/combine.ts';
import type { Place } from '../resume/parse.ts';
import type { Words } from './words.ts';

export interface CheckJob {
  readonly bytes: Uint8Array;
  readonly format: Format;
  readonly words: Words;
  /** Ids of the sections that the theme has in the side column of a page. */
  readonly aside: readonly string[];
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
  /** The texts as they were given: findings are placed in them. */
  readonly source: ResumeSource;
  readonly strict: boolean;
}

/** A finished document → what it shows when it is read back. */
export const check = ({ words, source, strict, ...job }: CheckJob): Promise<ProofReport> =>
  prove({
    ...job,
    ...words,
    undrawn: new Set(words.undrawn),
    locate: locateIn(source, strict),
  });

/** The texts are read again only where there is something to place in them: most documents are without. */
const locateIn = (source: ResumeSource, strict: boolean): ((pointer: string) => Place) => {
  let locate: ((pointer: string) => Place) | undefined;
  return (pointer) => {
    locate ??= combineResumes(source, strict).locate;
    return locate(pointer);
  };
};
