import type { Tokens } from '../../../theme/manifest.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { ParagraphStyle } from './style-names.ts';
import { twips } from './units.ts';

/** List styles of the first three levels. Deeper items use the third style with a larger indent. */
export const listStyles = {
  bullet: ['ListBullet', 'ListBullet2', 'ListBullet3'],
  number: ['ListNumber', 'ListNumber2', 'ListNumber3'],
  continued: ['ListContinue', 'ListContinue2', 'ListContinue3'],
} as const satisfies Record<string, readonly ParagraphStyle[]>;

export type ListKind = keyof typeof listStyles;
export type ListStyle = (typeof listStyles)[ListKind][number];

export const listStyle = (kind: ListKind, level: number): ParagraphStyle =>
  listStyles[kind][Math.min(level, 2)] ?? 'BodyText';

/** Input of the list indents. */
export interface ListGeometry {
  readonly tokens: Tokens;
  readonly page: PageGeometry;
  /** The sign before the items of bullet lists. */
  readonly bullet: string;
}

/** The space between a number and its text. */
export const numberHang = ({ space }: Tokens): number => twips(space.indent * 0.3);

/** Indents of a list level in twips. Bullets are aligned left; numbers end just before the text. */
export const listIndent = (
  { tokens, page }: Pick<ListGeometry, 'tokens' | 'page'>,
  kind: ListKind,
  level: number,
) => ({
  left: page.start + twips(tokens.space.indent) * (level + 1),
  right: page.end,
  ...(kind === 'bullet' && { hanging: twips(tokens.space.indent) }),
  ...(kind === 'number' && { hanging: numberHang(tokens) }),
});

/** The indents of a style of list items; `undefined` for other styles. */
export const indentOfStyle = (
  geometry: Pick<ListGeometry, 'tokens' | 'page'>,
  style: ParagraphStyle,
): ReturnType<typeof listIndent> | undefined => {
  for (const kind of ['bullet', 'number', 'continued'] as const) {
    const level = listStyles[kind].findIndex((each) => each === style);
    if (level >= 0) return listIndent(geometry, kind, level);
  }
  return undefined;
};

/** The lists that the styles refer to: the ordered list of the style `ListNumber`, and all bullets. */
export const styleLists = { number: '1', bullet: '2' } as const;

/** A reference to one list of the document, by its id (`w:numId`), and one of its levels. */
export interface ListReference {
  readonly reference: string;
  readonly level: number;
}

/** One list of the document, with the id and the first number of all its levels. */
export interface ListDefinition {
  readonly id: string;
  readonly kind: 'bullet' | 'number';
  readonly start: number;
}

/** The lists of one document. All bullet lists are one list. */
export interface Lists {
  readonly bullet: (level: number) => ListReference;
  /** Starts a new ordered list. */
  readonly ordered: (start: number, level: number) => ListReference;
  /** All lists requested so far, and those of the styles. */
  readonly definitions: () => readonly ListDefinition[];
}

/** Word supports nine list levels (ECMA-376, w:ilvl 0 to 8). */
export const listLevels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const clampLevel = (level: number): number => Math.min(level, listLevels.length - 1);

export const createLists = (): Lists => {
  const lists: ListDefinition[] = [
    { id: styleLists.number, kind: 'number', start: 1 },
    { id: styleLists.bullet, kind: 'bullet', start: 1 },
  ];
  return {
    bullet: (level) => ({ reference: styleLists.bullet, level: clampLevel(level) }),
    ordered: (start, level) => {
      const id = String(lists.length + 1);
      lists.push({ id, kind: 'number', start });
      return { reference: id, level: clampLevel(level) };
    },
    definitions: () => lists,
  };
};
