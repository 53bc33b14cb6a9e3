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
  /** Ids of the sections in the side column of the theme. */
  readonly aside: readonly string[];
  /** Texts that the theme writes itself. */
  readonly fixed: readonly string[];
  /** The texts as they were given: findings are placed in them. */
  readonly source: ResumeSource;
  readonly strict: boolean;
}

/** Checks a finished document by reading it back. */
export const check = ({ words, source, strict, ...job }: CheckJob): Promise<ProofReport> =>
  prove({
    ...job,
    ...words,
    undrawn: new Set(words.undrawn),
    locate: locateIn(source, strict),
  });

/** Parses the source texts again on the first finding. Most documents have no findings. */
const locateIn = (source: ResumeSource, strict: boolean): ((pointer: string) => Place) => {
  let locate: ((pointer: string) => Place) | undefined;
  return (pointer) => {
    locate ??= combineResumes(source, strict).locate;
    return locate(pointer);
  };
};
