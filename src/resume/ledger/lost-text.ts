import { RenderError, type Issue } from '../../errors.ts';
import { limits } from '../../limits.ts';
import type { Path } from '../../text/json-pointer.ts';
import type { Fate } from './fate.ts';
import { suggestField } from './known-fields.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { countFates } from './ledger.ts';

/** A text, number or boolean of the source that is not printed. */
export interface LostText extends Omit<Issue, 'message'> {
  /** The beginning of the text. */
  readonly text: string;
  /** The known field that its key most likely means. */
  readonly suggestion?: string;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
}

/** What became of the texts, numbers and booleans of the source. */
export interface LedgerReport {
  /** The number of values by fate. */
  readonly values: Readonly<Record<Fate, number>>;
  /** The first lost values; `values.lost` counts all. */
  readonly lost: readonly LostText[];
}

/** The report of a document without values. */
export const emptyLedger: LedgerReport = { values: countFates([]), lost: [] };

/** Finds line and column of a path in a source text. */
export type LocateSource = (path: Path, file: number) => Omit<Issue, 'message'>;

const longestText = 60;

/** Reports a ledger. `locate` is called for lost values only. */
export const reportLedger = (
  entries: readonly LedgerEntry[],
  locate: LocateSource,
): LedgerReport => {
  const lost = entries.filter(({ fate }) => fate === 'lost').slice(0, limits.listedFindings);
  return { values: countFates(entries), lost: lost.map((entry) => lostText(entry, locate)) };
};

const lostText = ({ leaf }: LedgerEntry, locate: LocateSource): LostText => {
  const { path, text, file } = leaf;
  const suggestion = suggestField(path);
  return {
    ...locate(path, file ?? 0),
    text: beginningOf(text),
    ...(suggestion !== undefined && { suggestion }),
    ...(file !== undefined && { file }),
  };
};

const beginningOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  const characters = [...plain.slice(0, 2 * longestText)];
  return characters.length > longestText
    ? `${characters.slice(0, longestText - 1).join('')}…`
    : plain;
};

/** A lost text as an issue: '"did it" is not printed; did you mean "highlights"?' */
export const lostIssue = ({ text, suggestion, ...place }: LostText): Issue & { file?: number } => ({
  ...place,
  message: `${JSON.stringify(text)} is not printed${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
});

/** @throws RenderError text_lost with every lost text, if there are any */
export const throwIfLost = ({ values, lost }: LedgerReport): void => {
  if (values.lost === 0) return;
  const count = values.lost === 1 ? '1 text' : `${values.lost} texts`;
  const rest = values.lost - lost.length;
  const more = rest > 0 ? [{ path: '', message: `and ${rest.toLocaleString('en')} more` }] : [];
  const message = `The document does not print ${count} of the résumé.`;
  throw new RenderError('text_lost', message, { issues: [...lost.map(lostIssue), ...more] });
};
