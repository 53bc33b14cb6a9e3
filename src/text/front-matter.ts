import { textLines } from './position.ts';

/** The front matter of a text, and the rest. */
export interface SplitText {
  /** The lines between its marks. */
  readonly front: readonly string[];
  readonly rest: string;
  /** Number of lines above the rest. */
  readonly lines: number;
}

const frontMatter = /^\uFEFF?---[^\S\n]*\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;

/** A text with front matter (`---` above and below it) in two parts; `undefined` for another text. */
export const splitFrontMatter = (text: string): SplitText | undefined => {
  const found = frontMatter.exec(text);
  if (!found) return undefined;
  const front = found[1] === undefined ? [] : textLines(found[1]);
  return { front, rest: text.slice(found[0].length), lines: front.length + 2 };
};
