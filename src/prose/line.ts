/** A line of prose: a heading, a text or an item of a list. */
export interface ProseLine {
  readonly kind: 'heading' | 'text' | 'item';
  /** Level of a heading, from 1; indentation of an item, from 0; 1 for an indented text. */
  readonly depth: number;
  /** The text in Markdown, without the mark of its kind. A tab separates columns. */
  readonly text: string;
  /** Number of the line in the source, from 1. */
  readonly line: number;
  /** Whether the line above is blank, or of another kind. */
  readonly isApart: boolean;
}

/** The text without marks of emphasis and links. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*{1,3}|`|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gu, '')
    .trim();

/** Whether a text ends as a sentence does, not with an abbreviation. */
export const isSentence = (text: string): boolean =>
  /[.;:!?]$/.test(text) && !/(?:\b(?:inc|ltd|co|corp|plc|jr|sr)|\b\p{L})\.$/iu.test(text);

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The text of a line that is wholly in bold. */
export const boldText = (line: string): string | undefined => /^\*\*([^*]+)\*\*$/.exec(line)?.[1];

/** The address of the first Markdown link of a text. */
export const linkAddress = (text: string): string | undefined =>
  /\]\((https?:[^()\s]+)\)/.exec(text)?.[1];

export const hasHeading = (lines: readonly ProseLine[]): boolean =>
  lines.some(({ kind }) => kind === 'heading');

/** The lines, each marked as apart if the line above it is of another kind. */
export const apartByKind = (lines: readonly ProseLine[]): ProseLine[] =>
  lines.map((line, index) => ({
    ...line,
    isApart: line.isApart || lines[index - 1]?.kind !== line.kind,
  }));

/** Lines below a heading; without one, the lines above the first heading. */
export interface HeadedLines {
  readonly heading?: ProseLine;
  readonly lines: ProseLine[];
}

export const splitAtHeadings = (lines: readonly ProseLine[]): HeadedLines[] => {
  const groups: HeadedLines[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (line.kind === 'heading') groups.push({ heading: line, lines: [] });
    else if (last) last.lines.push(line);
    else groups.push({ lines: [line] });
  }
  return groups;
};

/** Whether an address can be that of a Markdown link. */
export const isLinkTarget = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\/[^\s()]+$/i.test(address);
