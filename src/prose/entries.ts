import { isDateOnly, isDatedHead, joinPeriods, takeDates, type Period } from './dates.ts';
import { isLabelledBody } from './body.ts';
import {
  asItem,
  newDraft,
  splitFirstRole,
  type EntryDraft,
  type LineEntry,
} from './entry-draft.ts';
import {
  addHead,
  addsDegree,
  hasRole,
  isEmployerHeading,
  isItemEntry,
  isItemHead,
  isLoneRole,
  isNameLine,
  isRoleLine,
  mayBeHead,
  repeatsHead,
  startsHead,
  type EntrySection,
} from './entry-lines.ts';
import { isRole } from './roles.ts';
import { hasHeading, hasWords, isSentence, withoutMarkup, type ProseLine } from './line.ts';
import { isPlace } from './places.ts';
import { isDuration } from '../resume/normalize/dates/durations.ts';

/** Lines of a head below its first one. */
const headRows = 4;

/** Groups the lines of a section into entries. Those before the first one are apart. */
export const groupEntries = (
  lines: readonly ProseLine[],
  section: EntrySection = 'other',
): { readonly before: readonly ProseLine[]; readonly entries: readonly LineEntry[] } => {
  const reader = new EntryReader(lines, section);
  lines.forEach((_, index) => reader.read(index));
  return { before: reader.before, entries: reader.entries };
};

class EntryReader {
  readonly before: ProseLine[] = [];
  readonly entries: EntryDraft[] = [];
  private readonly lines: readonly ProseLine[];
  /** A date above the head that it belongs to. */
  private pending: Period | undefined;
  private readonly hasHeadings: boolean;
  private readonly section: EntrySection;

  constructor(lines: readonly ProseLine[], section: EntrySection) {
    this.lines = lines;
    this.section = section;
    this.hasHeadings = hasHeading(lines);
  }

  read(index: number): void {
    const line = this.lines[index];
    if (!line) return;
    const current = this.current();
    if (line.kind === 'heading') this.readHeading(line, index);
    else if (line.kind === 'item') this.readItem(line);
    else if (this.readLoneDate(line, index)) return;
    else if (this.readIndentedRole(line) || this.readRoleBelowHeading(line, index)) return;
    else if (this.readFurtherRole(line, index)) return;
    else if (this.pending && !this.hasHeadings && mayBeHead(line)) this.open(line, 0);
    else if (current && this.belongsToHead(line, index, current)) addHead(current, line);
    else if (this.startsEntry(line, index, current)) this.open(line, 0);
    else if (current) current.body.push(line);
    else this.before.push(line);
  }

  private current(): EntryDraft | undefined {
    const entry = this.entries.at(-1);
    return entry?.roles.at(-1) ?? entry;
  }

  private readHeading(line: ProseLine, index: number): void {
    const entry = this.entries.at(-1);
    const isDeeper = entry !== undefined && entry.depth > 0 && line.depth > entry.depth;
    const { period } = takeDates(line.text);
    if (!isDeeper) this.open(line, line.depth);
    else if (
      !entry.period ||
      entry.roles.length > 0 ||
      period ||
      startsHead(this.lines, index + 1)
    ) {
      addDraft(entry.roles, line, line.depth);
    } else entry.body.push({ ...line, kind: 'text', text: `${line.text}:` });
  }

  private readItem(line: ProseLine): void {
    if (this.readItemRole(line)) return;
    const current = this.current();
    const isEntry = isItemEntry(line, this.section);
    if (isEntry && (current === undefined || (current.depth < 0 && !this.hasHeadings)))
      this.open(line, -1);
    else if (current) {
      // The items of an entry that is an item begin one level deeper.
      const isInItem = current.depth < 0 || this.entries.at(-1)?.hasItemRoles;
      const depth = isInItem ? Math.max(0, line.depth - 1) : line.depth;
      current.body.push({ ...line, depth });
    } else this.before.push(line);
  }

  /** A further indented line with dates below an employer is another role, like the first line. */
  private readIndentedRole(line: ProseLine): boolean {
    const entry = this.entries.at(-1);
    if (!entry || entry.depth !== 0 || line.depth === 0 || !isDatedHead(line.text)) return false;
    if (entry.ownHead === undefined) return false;
    this.addRole(entry, line);
    return true;
  }

  /** A further line in bold with dates, or a role with dates, below the heading of an employer. */
  private readRoleBelowHeading(line: ProseLine, index: number): boolean {
    const entry = this.entries.at(-1);
    if (this.section !== 'jobs' || !entry || !isEmployerHeading(entry)) return false;
    if (!isRoleLine(line, this.lines[index + 1])) return false;
    entry.ownHead ??= 1;
    this.addRole(entry, line);
    return true;
  }

  /** A role with dates below the text of another role of the employer, or a role below the time with an employer. */
  private readFurtherRole(line: ProseLine, index: number): boolean {
    const entry = this.entries.at(-1);
    const next = this.lines[index + 1];
    if (this.section !== 'jobs' || this.hasHeadings) return false;
    if (next && isDuration(next.text) && mayBeHead(line)) {
      this.open(line, 0).isEmployer = true;
      return true;
    }
    if (entry?.isEmployer) {
      if (isDuration(line.text)) return true;
      if (!next || !isDateOnly(next.text)) return false;
      addDraft(entry.roles, line, 1);
      return true;
    }
    const isBelowRole = entry !== undefined && hasRole(entry);
    if (!isBelowRole || entry.depth !== 0 || !isLoneRole(line)) return false;
    if (next?.kind === 'text' && !isSentence(next.text) && !next.isApart && !isLoneRole(next))
      return false;
    entry.ownHead ??= 1;
    this.addRole(entry, line);
    return true;
  }

  /** An item with a role and dates below an employer without dates is a role there. */
  private readItemRole(line: ProseLine): boolean {
    const entry = this.entries.at(-1);
    if (!entry || entry.depth < 0 || !isItemHead(line, this.section)) return false;
    if (entry.hasItemRoles) this.addRole(entry, line);
    else if (entry.period || entry.body.length > 0 || entry.roles.length > 0) return false;
    else {
      entry.hasItemRoles = true;
      entry.ownHead = entry.head.length;
      addHead(entry, line);
    }
    return true;
  }

  /** Adds a further role; the first one is still the head of the entry itself. */
  private addRole(entry: EntryDraft, line: ProseLine): void {
    if (entry.roles.length === 0) splitFirstRole(entry, line);
    addDraft(entry.roles, line, 1);
  }

  private open(line: ProseLine, depth: number): EntryDraft {
    const entry = addDraft(this.entries, line, depth);
    if (this.pending) entry.period = joinPeriods(entry.period, this.pending, entry.isCutOff);
    this.pending = undefined;
    return entry;
  }

  /** A line with one date belongs to the entry whose period lacks it, or to the next entry. */
  private readLoneDate(line: ProseLine, index: number): boolean {
    const { period, rest } = takeDates(line.text);
    if (!period || hasWords(rest)) return false;
    const current = this.current();
    if (current && !current.period) [current.period, current.datedRow] = [period, current.headRows];
    else if (current?.isCutOff && current.period) {
      current.period = joinPeriods(current.period, period, true);
      current.isCutOff = false;
      if (this.lines[index + 1]?.kind === 'item') asItem(current.body);
    } else this.pending = period;
    return true;
  }

  private belongsToHead(line: ProseLine, index: number, current: EntryDraft): boolean {
    if (current.body.length > 0 || current.head.length > headRows || !mayBeHead(line)) return false;
    const { text } = line;
    const plain = withoutMarkup(text);
    if (isLabelledBody(text) || repeatsHead(this.lines, index, current)) return false;
    const hasDates = takeDates(text).period !== undefined;
    if (hasDates) return !current.period;
    if (this.section === 'studies' && addsDegree(plain, current.head)) return true;
    if (/[|•·]\s*$|\s[|•·]\s/.test(text) || isPlace(plain)) return true;
    if (plain.length > 90 || isSentence(plain) || plain.includes('; ')) return false;
    const isAlone = current.head.length < 2 && (isRole(plain) || current.depth === 0);
    if (current.period) return !line.isApart && isAlone;
    return startsHead(this.lines, index) || (isAlone && isRole(plain) && plain.length < 60);
  }

  private startsEntry(line: ProseLine, index: number, current: EntryDraft | undefined): boolean {
    if (current && !current.period && current.depth > 0) return false;
    if (repeatsHead(this.lines, index, current)) return true;
    const next = this.lines[index + 1];
    if (next && line.isApart && mayBeHead(line) && isItemHead(next, this.section))
      return !this.hasHeadings;
    if (!startsHead(this.lines, index)) return false;
    if (current === undefined || takeDates(line.text).period)
      return !(current && current.depth > 0 && !isDatedHead(line.text));
    const isJob = this.section === 'jobs' && next && isLoneRole(next);
    return (line.isApart || (isJob === true && isNameLine(line))) && !this.hasHeadings;
  }
}

/** Adds an entry that begins with a line. */
const addDraft = (list: EntryDraft[], line: ProseLine, depth: number): EntryDraft => {
  const draft = newDraft(line, depth);
  list.push(draft);
  addHead(draft, line);
  return draft;
};
