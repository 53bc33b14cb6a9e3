/** The widest border of Word in points, with its largest distance from the text (ECMA-376, 17.3.4 and 17.18.2). */
export const widestBorder = { width: 12, space: 31 } as const;

/** How far the ground of a band reaches beyond its text on each side, in points. */
export const bandReach = widestBorder.width + widestBorder.space;
