import { limits } from '../../limits.ts';
import type { Path } from '../../text/json-pointer.ts';
import { suggestField } from './known-fields.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { countFates } from './fate.ts';
import type { LedgerReport, LostText } from './report.ts';
import type { TextLocation } from '../../errors.ts';
import { shortened, oneLine } from '../../text/format-text.ts';

/** Finds line and column of a path in a source text. */
export type LocateSource = (path: Path, file: number) => TextLocation;

const longestText = 59;

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
    text: shortened(oneLine(text), longestText),
    ...(suggestion !== undefined && { suggestion }),
    ...(file !== undefined && { file }),
  };
};
