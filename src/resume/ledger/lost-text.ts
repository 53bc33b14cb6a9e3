import { limits } from '../../limits.ts';
import type { Path } from '../../text/json-pointer.ts';
import { suggestField } from './known-fields.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { countFates } from './ledger.ts';
import type { LedgerReport, LostText } from './report.ts';
import type { TextLocation } from '../../errors.ts';

/** Finds line and column of a path in a source text. */
export type LocateSource = (path: Path, file: number) => TextLocation;

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
