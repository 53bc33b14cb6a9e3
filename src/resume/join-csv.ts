import { strToU8, zipSync } from 'fflate';
import { linkedInTableOf } from '../import/dialects/linkedin-tables.ts';
import { knownHeader } from './read/csv.ts';

/** The texts of several CSV files as one archive; `undefined` if one of them is not a file of a LinkedIn export. */
export const joinTables = (texts: readonly string[]): string | undefined => {
  const files = texts.map((text, index) => {
    const table = linkedInTableOf(knownHeader(text) ?? []);
    return table && ([`${index + 1} ${table.file}.csv`, strToU8(text)] as const);
  });
  const known = files.filter((file) => file !== undefined);
  if (known.length < texts.length) return undefined;
  return Buffer.from(zipSync(Object.fromEntries(known), { level: 0 })).toString('latin1');
};
