import { ornamentBullets, typedBullets } from '../text/bullets.ts';
import { takeDates } from './dates.ts';
import { apartByKind, type ProseLine } from './line.ts';
import { beginsWithPicture, withoutPicture } from './signs.ts';
import { splitRows } from './split-rows.ts';
import { sectionNamed } from './titles.ts';

const headingMark = /^(#{1,6})\s+(\S.*)$/;
const itemMark = new RegExp(
  `^(?:[-*+${typedBullets}${ornamentBullets}](?: \\[[ xX]\\])?|\\d{1,3}[.)])\\s+(?=\\S)|^[${typedBullets}](?=\\S)`,
  'u',
);
const dashMark = /^[–—·]\s+(?=\S)/u;
/** The letter o as a bullet, in a text with several. */
const letterMark = /^o\s+(?=[\p{Lu}\d])/u;
const ruleMark = /^(?:-{3,}|~{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,}[-*_])$/;
const tableRule = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
/** The mark of a block quote. */
const quoteMark = /^(?:>(?: |$))+(?! )/;
const hollowBullet = /^O (?=\p{Lu})/u;

/** TeX and escapes, as converters of scanned pages write them. */
const readable = (text: string): string =>
  text
    // Columns of plain text are set off by blanks.
    .replace(/\s{3,}|\t\s?/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    // Dots lead from a label to its colon.
    .replace(/(?<!\.)\.{3,20} ?(?=[:：])/g, '')
    // Dashes as TeX writes them.
    .replace(/(?<=[^\s-])( ?)-{2,3}( ?)(?=[^\s-])/g, '$1–$2')
    .replace(/\$\\(?:right|long)arrow\$|\$\\to\$/g, '→')
    .replace(/\\([\\`*_{}[\]()#+\-.!$&%>|~])/g, (whole, sign: string) =>
      '*_`[\\'.includes(sign) ? whole : sign,
    )
    .replace(/\[([^\][]*)\]\(#?\)/g, '$1');

/** A row of a table as one line, with a tab between its cells. */
const withoutBars = (text: string): string =>
  text.startsWith('|') && text.endsWith('|') && text.length > 2
    ? text
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join('\t')
    : text;

interface Draft {
  kind: ProseLine['kind'];
  depth: number;
  text: string;
  readonly line: number;
  isApart: boolean;
  /** Blanks before it in the source. */
  readonly indent: number;
}

const indentOf = (line: string): number =>
  line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '    ').length;

/** The lines of Markdown or of plain text, which people write with the same marks. */
export const readLines = (source: string): ProseLine[] => {
  const rows = splitRows(source);
  const hasLetterMarks = rows.filter(({ text }) => letterMark.test(text.trim())).length > 1;
  const isPicture = (index: number): boolean => beginsWithPicture(rows[index]?.text.trim() ?? '');
  const lines: Draft[] = [];
  const indents: number[] = [];
  let isBlank = true;
  rows.forEach(({ text: row, line: number }, index) => {
    const indent = indentOf(row);
    const isListed = isPicture(index) && (isPicture(index - 1) || isPicture(index + 1));
    const written = row.trim();
    const bare = isListed
      ? `• ${withoutPicture(written)}`
      : hasLetterMarks
        ? written.replace(letterMark, '• ')
        : written;
    const above = lines.at(-1);
    if (bare.replace(quoteMark, '') === '' || tableRule.test(bare)) isBlank = true;
    else if (ruleMark.test(bare)) {
      if (!isBlank && above?.kind === 'text') [above.kind, above.depth] = ['heading', 2];
      isBlank = true;
    } else {
      const line = lineOf(bare, { indent, indents, line: number, isBlank });
      if (!joins(line, above, { indent, isBlank })) lines.push(line);
      else if (above) above.text += ` ${line.text}`;
      isBlank = false;
    }
  });
  return apartByKind(lines.map(({ indent: _, ...line }) => line));
};

interface RowContext {
  readonly indent: number;
  readonly indents: number[];
  readonly line: number;
  readonly isBlank: boolean;
}

const lineOf = (written: string, { indent, indents, line, isBlank }: RowContext): Draft => {
  const bare = written.replace(quoteMark, '');
  if (bare !== written) {
    const text = readable(bare);
    return { kind: 'text', depth: 0, text, line, isApart: isBlank, indent };
  }
  const [, marks, title] = headingMark.exec(bare) ?? [];
  if (marks !== undefined && title !== undefined) {
    indents.length = 0;
    const text = readable(title.replace(/\s#+$/, ''));
    return { kind: 'heading', depth: marks.length, text, line, isApart: true, indent };
  }
  const mark = itemMarkOf(bare);
  if (mark === undefined) {
    if (indent === 0) indents.length = 0;
    const text = readable(withoutBars(bare));
    return { kind: 'text', depth: indent > 0 ? 1 : 0, text, line, isApart: isBlank, indent };
  }
  const depth = depthOf(indent, indents);
  const text = readable(bare.slice(mark.length)).replace(hollowBullet, '').trim();
  return { kind: 'item', depth, text, line, isApart: isBlank, indent };
};

/** A year is not the number of an item: "2018. was a good year". */
const itemMarkOf = (bare: string): string | undefined =>
  numberedTitle.test(bare) && sectionNamed(bare) !== undefined
    ? undefined
    : (itemMark.exec(bare) ?? dashMark.exec(bare))?.[0];

/** "1. Experience" is a title, not an item. */
const numberedTitle = /^\d{1,2}[.)] \p{L}[\p{L} ]+$/u;

const depthOf = (indent: number, indents: number[]): number => {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if (indents.length === 0 || (indents.at(-1) ?? 0) < indent) indents.push(indent);
  return indents.length - 1;
};

/** Whether a text continues the item above. */
const joins = (
  { kind, text }: Draft,
  above: Draft | undefined,
  { indent, isBlank }: { readonly indent: number; readonly isBlank: boolean },
): boolean =>
  kind === 'text' &&
  above?.kind === 'item' &&
  !isBlank &&
  (/^[\p{Ll}(&]/u.test(text) ||
    (indent > 0 && indent >= above.indent && (indent > above.indent || !takeDates(text).isRange)));
