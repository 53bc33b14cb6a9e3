import { takeDates } from './dates.ts';
import { plainText, type ProseLine } from './line.ts';
import { sectionAbout, sectionNamed, type ProseSection } from './titles.ts';

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
  readonly lines: ProseLine[];
}

/** A line in bold, or in capitals with the title of a section, is a heading although nothing marks it. */
const isTitleLine = ({ kind, text, isApart }: ProseLine): boolean =>
  kind === 'text' && (isApart || /^\*\*.*\*\*:?$/.test(text) || isCapitals(text));

const isCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && text.length <= 60;

/** Groups lines under the titles of sections. */
export const groupLines = (lines: readonly ProseLine[]): SectionedLines => {
  const header: ProseLine[] = [];
  const sections: Draft[] = [];
  const hasHeadings = lines.filter(({ kind }) => kind === 'heading').length > 2;
  lines.forEach((line, index) => {
    const current = sections.at(-1);
    const opened = opensSection(line, current, { hasHeadings, isFirst: index === 0 });
    if (opened) sections.push({ ...opened, title: titleOf(line), line: line.line, lines: [] });
    else (current?.lines ?? header).push(line);
  });
  return { header, sections };
};

const titleOf = ({ text }: ProseLine): string =>
  plainText(text)
    .replace(/[:：]$/u, '')
    .trim();

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
    const id = !hasHeadings && isTitleLine(line) ? sectionNamed(line.text) : undefined;
    return id === undefined ? undefined : { id, depth: 2 };
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
