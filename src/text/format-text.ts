/** "1 page", "3 pages". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The first characters of a text that is longer than a limit, with "…". */
export const shortened = (text: string, most: number): string =>
  // Half of a character outside the Basic Multilingual Plane is left out.
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** "postal code" → "Postal code". */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
