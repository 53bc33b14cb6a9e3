import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { Tokens } from '../../../theme/manifest.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { ParagraphStyle } from './style-names.ts';
import { twips } from './units.ts';

/** Word supports nine list levels (ECMA-376, w:ilvl 0 to 8). */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const bulletSigns = ['•', '–', '·'] as const;

/** List styles of the first three levels. Deeper items use the third style with a larger indent. */
export const listStyles = {
  bullet: ['ListBullet', 'ListBullet2', 'ListBullet3'],
  number: ['ListNumber', 'ListNumber2', 'ListNumber3'],
  continued: ['ListContinue', 'ListContinue2', 'ListContinue3'],
} as const satisfies Record<string, readonly ParagraphStyle[]>;

export type ListKind = keyof typeof listStyles;

export const listStyle = (kind: ListKind, level: number): ParagraphStyle =>
  listStyles[kind][Math.min(level, 2)] ?? 'BodyText';

/** Input of the list indents. */
interface ListGeometry {
  readonly tokens: Tokens;
  readonly page: PageGeometry;
}

/** Indents of a list level in twips. Bullets are aligned left; numbers end just before the text. */
export const listIndent = (
  { tokens: { space }, page }: ListGeometry,
  kind: ListKind,
  level: number,
) => ({
  left: page.start + twips(space.indent) * (level + 1),
  right: page.end,
  ...(kind === 'bullet' && { hanging: twips(space.indent) }),
  ...(kind === 'number' && { hanging: twips(space.indent * 0.3) }),
});

export const bulletReference = 'bullets';
export const numberReference = 'numbers';

/** A reference to one list of the document and one of its levels. */
export interface ListReference {
  readonly reference: string;
  readonly level: number;
  readonly instance?: number;
}

const markerStyle = (context: ListGeometry, kind: 'bullet' | 'number', level: number) => ({
  paragraph: { indent: listIndent(context, kind, level) },
});

const levelStyle = (context: ListGeometry, kind: 'bullet' | 'number', level: number) => ({
  ...markerStyle(context, kind, level),
  // Linking each style to one list level makes Word keep level and style together.
  ...(level < listStyles[kind].length && { style: listStyle(kind, level) }),
});

const bulletLevels = (context: ListGeometry): ILevelsOptions[] =>
  levels.map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: bulletSigns[level % bulletSigns.length] ?? bulletSigns[0],
    alignment: AlignmentType.LEFT,
    style: levelStyle(context, 'bullet', level),
  }));

const numberLevels = (context: ListGeometry, start: number): ILevelsOptions[] =>
  levels.map((level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.RIGHT,
    style:
      start === 1 ? levelStyle(context, 'number', level) : markerStyle(context, 'number', level),
  }));

/** The lists of one document. All bullet lists share one definition; every ordered list has its own counter. */
export interface Lists {
  readonly bullet: (level: number) => ListReference;
  /** Starts a new ordered list. */
  readonly ordered: (start: number, level: number) => ListReference;
  /** The definitions of all lists requested so far. */
  readonly definitions: () => INumberingOptions;
}

const clampLevel = (level: number): number => Math.min(level, levels.length - 1);

export const createLists = (context: ListGeometry): Lists => {
  const starts = new Set([1]);
  let instances = 0;
  const referenceFor = (start: number): string =>
    start === 1 ? numberReference : `${numberReference}-from-${start}`;
  return {
    bullet: (level) => ({ reference: bulletReference, level: clampLevel(level) }),
    ordered: (start, level) => {
      starts.add(start);
      instances += 1;
      return { reference: referenceFor(start), level: clampLevel(level), instance: instances };
    },
    definitions: () => ({
      config: [
        { reference: bulletReference, levels: bulletLevels(context) },
        ...[...starts].map((start) => ({
          reference: referenceFor(start),
          levels: numberLevels(context, start),
        })),
      ],
    }),
  };
};
