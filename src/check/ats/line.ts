/** A piece of a line that a parser takes as one: no wide gap or tab is inside. */
export interface LineItem {
  readonly text: string;
  readonly isBold: boolean;
  /** Size of the letters in points; 0 where it is not known. */
  readonly size: number;
}

/** A line of a page, or a paragraph of a Word file. */
export interface Line {
  readonly items: readonly LineItem[];
  /** Distance from the baseline of the line above, in points; absent at the top of a page and in Word files. */
  readonly gap?: number;
  /** Whether the line is a list item although its text does not begin with a bullet. */
  readonly isListItem?: true;
}

export const lineText = ({ items }: Line): string => items.map(({ text }) => text).join(' ');
