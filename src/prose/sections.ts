import { isInCapitals } from '../text/unicode.ts';
import { keywordLabel, takeLabel } from './body.ts';
import { takeDates } from './dates.ts';
import type { ProseLine } from './line.ts';
import { mayBeName } from './name-form.ts';
import {
  bareTitle,
  isCustomTitle,
  sectionAbout,
  sectionNamed,
  type ProseSection,
} from './titles.ts';

/** The lines of one section. */
export interface LineSection {
  /** Absent for a section of another kind. */
  readonly id?: ProseSection;
  readonly title: string;
  /** Line of the title. */
  readonly line: number;
  readonly lines: readonly ProseLine[];
}

/** The lines above the first title, and the sections. */
export interface SectionedLines {
  readonly header: readonly ProseLine[];
  readonly sections: readonly LineSection[];
}

/** Sections that a heading inside a job or a project cannot name: "Achievements", "Technologies". */
const mainSections: readonly (ProseSection | undefined)[] = ['work', 'education', 'volunteer'];

/** Sections whose entries have no deeper parts, so that an inner heading may be an entry with the title of a section. */
const termSections: readonly (ProseSection | undefined)[] = ['skills', 'languages', 'interests'];

interface Draft {
  readonly id?: ProseSection;
  readonly title: string;
  readonly line: number;
  readonly depth: number;
  /** Whether the title and the text are one line. */
  readonly isInline?: boolean;
  readonly lines: ProseLine[];
}

/** A line in bold, or in capitals with the title of a section, is a heading although nothing marks it. */
const isTitleLine = ({ kind, text, isApart }: ProseLine): boolean =>
  kind === 'text' && (isApart || /^\*\*.*\*\*:?$/.test(text) || isCapitals(text));

const isCapitals = (text: string): boolean => isInCapitals(text) && text.length <= 60;

/** Groups lines under the titles of sections. */
export const groupLines = (lines: readonly ProseLine[]): SectionedLines => {
  const header: ProseLine[] = [];
  const sections: Draft[] = [];
  const hasHeadings = lines.filter(({ kind }) => kind === 'heading').length > 2;
  lines.forEach((line, index) => {
    const current = sections.at(-1);
    const opened = opensSection(line, current, { hasHeadings, isFirst: index === 0 });
    const inline = opened || hasHeadings ? undefined : inlineSection(line, current);
    if (inline) sections.push(inline);
    else if (opened)
      sections.push({ ...opened, title: bareTitle(line.text), line: line.line, lines: [] });
    else (current?.lines ?? header).push(line);
  });
  const last = sections.at(-1)?.lines;
  if (last?.at(-1) && isSignature(last.at(-1))) last.pop();
  return header.length > 0 ? { header, sections } : liftHeader(sections);
};

/** "Skills: Excel, Word" is a section in one line. */
const inlineSection = (line: ProseLine, current: Draft | undefined): Draft | undefined => {
  const found = line.kind === 'text' && line.isApart ? takeLabel(line.text) : undefined;
  const id = found && sectionNamed(found.label);
  if (!found || id === undefined || id === current?.id || !termSections.includes(id))
    return undefined;
  if (keywordLabel.test(line.text)) return undefined;
  // "Languages: Go, Python" is a group of skills.
  if (current?.id === 'skills' && !current.isInline) return undefined;
  const title = bareTitle(found.label);
  return {
    id,
    title,
    line: line.line,
    depth: 2,
    isInline: true,
    lines: [{ ...line, text: found.rest }],
  };
};

/** "Leipzig, 3. Mai 2024" below a résumé. */
const isSignature = (line: ProseLine | undefined): boolean => {
  if (line?.kind !== 'text' || !line.isApart) return false;
  const { period, isRange, rest } = takeDates(line.text);
  return (
    period?.endDate?.length === 10 &&
    !isRange &&
    /^\p{Lu}[\p{L} -]{1,30}(?:, ?(?:den|le))?$/u.test(rest)
  );
};

/** Pages with a column of contacts and skills at the left have the name below it: the last lines before the summary or the jobs. */
const liftHeader = (sections: readonly Draft[]): SectionedLines => {
  const at = sections.findIndex(
    ({ id }) => id === 'summary' || id === 'work' || id === 'education',
  );
  const above = sections[at - 1];
  if (!above) return { header: [], sections };
  if (above.id === undefined) {
    const { title, line, depth, lines } = above;
    const name: ProseLine = { kind: 'heading', depth, text: title, line, isApart: true };
    return { header: [name, ...lines], sections: sections.filter((each) => each !== above) };
  }
  const start = above.lines.findLastIndex(
    ({ kind, text, isApart }, index) => index > 0 && isApart && kind === 'text' && mayBeName(text),
  );
  const isShort = above.lines.length - start <= 4;
  if (start < 0 || !isShort) return { header: [], sections };
  return { header: above.lines.splice(start), sections };
};

interface Surroundings {
  readonly hasHeadings: boolean;
  readonly isFirst: boolean;
}

type Opened = Pick<Draft, 'id' | 'depth'>;

const opensSection = (
  line: ProseLine,
  current: Draft | undefined,
  { hasHeadings, isFirst }: Surroundings,
): Opened | undefined => {
  if (line.kind === 'item') return undefined;
  if (line.kind === 'text') {
    if (hasHeadings || !isTitleLine(line)) return undefined;
    const id = sectionNamed(line.text);
    if (id !== undefined) return { id, depth: 2 };
    return current !== undefined && isCustomTitle(line.text) ? { depth: 2 } : undefined;
  }
  const isDeeper = current !== undefined && line.depth > current.depth;
  const id = sectionNamed(line.text);
  if (id !== undefined) {
    const isInner = isDeeper && (termSections.includes(current.id) || !mainSections.includes(id));
    return isInner && !current.lines.every(({ kind }) => kind !== 'heading')
      ? undefined
      : isInner && termSections.includes(current.id)
        ? undefined
        : { id, depth: line.depth };
  }
  if (isDeeper || isFirst || takeDates(line.text).period) return undefined;
  const about = sectionAbout(line.text);
  if (about !== undefined && (current === undefined || line.depth <= current.depth)) {
    return { id: about, depth: line.depth };
  }
  return current !== undefined && line.depth <= current.depth ? { depth: line.depth } : undefined;
};
