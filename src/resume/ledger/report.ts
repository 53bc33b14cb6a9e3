import { moreIssues, type Issue, RenderError, type TextLocation } from '../../errors.ts';
import { counted } from '../../text/format-text.ts';
import { countFates, type Fate } from './fate.ts';
import { didYouMean } from '../../text/closest-name.ts';

/** A text, number or boolean of the source that is not printed. */
export interface LostText extends TextLocation {
  /** The beginning of the text. */
  readonly text: string;
  /** The known field that its key most likely means. */
  readonly suggestion?: string;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
}

/** The fates of the texts, numbers and booleans of the source. */
export interface LedgerReport {
  /** The number of values by fate. */
  readonly values: Readonly<Record<Fate, number>>;
  /** The first lost values; `values.lost` counts all. */
  readonly lost: readonly LostText[];
}

/** The report of a document without values. */
export const emptyLedger: LedgerReport = {
  values: countFates([]),
  lost: [],
};

/** A lost text as an issue: '"did it" is not printed; did you mean "highlights"?' */
export const lostIssue = ({ text, suggestion, ...place }: LostText): Issue & { file?: number } => ({
  ...place,
  message: `${JSON.stringify(text)} is not printed${didYouMean(suggestion)}`,
});

interface Remark {
  readonly code?: string | undefined;
  readonly path: string;
  readonly file?: number | undefined;
}

/** Warnings without those about unknown fields whose lost texts are listed, so that a mistake is said once. */
export const withoutLost = <Warned extends Remark>(
  warnings: readonly Warned[],
  lost: readonly LostText[],
): Warned[] => {
  const said = new Set(
    lost.flatMap(({ path, file = 0 }) =>
      [...path.matchAll(/\//g), { index: path.length }].map(
        ({ index }) => `${file} ${path.slice(0, index)}`,
      ),
    ),
  );
  return warnings.filter(
    ({ code, path, file = 0 }) => code !== 'unknown_field' || !said.has(`${file} ${path}`),
  );
};

/** The listed lost texts as issues, and one issue that counts the others. */
export const lostIssues = ({ values, lost }: LedgerReport): Issue[] => {
  const rest = values.lost - lost.length;
  return [...lost.map(lostIssue), ...(rest > 0 ? [moreIssues(rest)] : [])];
};

/** @throws RenderError text_lost with every lost text, if there are any */
export const throwIfLost = (report: LedgerReport): void => {
  if (report.values.lost === 0) return;
  const count = counted(report.values.lost, 'text');
  const message = `The document does not print ${count} of the résumé.`;
  throw new RenderError('text_lost', message, { issues: lostIssues(report) });
};
