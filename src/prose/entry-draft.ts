import type { Period } from './dates.ts';
import type { ProseLine } from './line.ts';

/** An entry as its lines: the head without dates, the dates, the body and the roles inside. */
export interface LineEntry {
  readonly line: number;
  readonly head: readonly string[];
  readonly period?: Period;
  readonly body: readonly ProseLine[];
  readonly roles: readonly LineEntry[];
  /** Whether its first line is a heading. */
  readonly isTitled: boolean;
}

/** An entry that is read. */
export interface EntryDraft {
  readonly line: number;
  readonly depth: number;
  readonly head: string[];
  period?: Period;
  /** Whether the end of the period may follow in the next line. */
  isCutOff: boolean;
  readonly body: ProseLine[];
  readonly roles: EntryDraft[];
  readonly isTitled: boolean;
  /** Lines of the head that are read. */
  headRows: number;
  /** The line of the head with the dates, from 0. */
  datedRow?: number;
  /** Lines of the head before the first indented one. */
  ownHead?: number;
  /** Whether its roles are items of a list. */
  hasItemRoles?: boolean;
  /** Whether the line below the name has the period at the employer, and roles follow. */
  isEmployer?: boolean;
}

export const newDraft = ({ line, kind }: ProseLine, depth: number): EntryDraft => {
  const isTitled = kind === 'heading';
  return { line, depth, head: [], headRows: 0, isCutOff: false, body: [], roles: [], isTitled };
};

/** Makes the first role, which is the head of the entry itself, a role below the entry. */
export const splitFirstRole = (entry: EntryDraft, line: ProseLine): void => {
  const first = newDraft({ ...line, line: entry.line }, 1);
  first.head.push(...entry.head.splice(entry.ownHead ?? 0));
  first.body.push(...entry.body.splice(0));
  if (entry.period) first.period = entry.period;
  delete entry.period;
  entry.roles.push(first);
};

/** A column of dates has torn the first item from its list, which became the last text of the body. */
export const asItem = (body: ProseLine[]): void => {
  const last = body.at(-1);
  if (last?.kind === 'text') body[body.length - 1] = { ...last, kind: 'item' };
};
