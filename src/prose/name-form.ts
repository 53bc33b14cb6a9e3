import { sectionNamed } from './titles.ts';

/** Two to five words of letters that begin with capitals. */
const nameForm = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** Longest text below a name that is its label, in characters. */
const longestLabel = 60;

/** Whether a title may be the name of a person. */
export const mayBeName = (text: string): boolean =>
  nameForm.test(text) && sectionNamed(text) === undefined;

/** Whether a text below a name may be the label of the person. */
export const mayBeLabelOfName = (text: string): boolean =>
  text.length <= longestLabel && !/\d/.test(text) && sectionNamed(text) === undefined;

/** The list with a name and its label first. */
export const withNameAt = <Item>(items: readonly Item[], at: number, hasLabel: boolean): Item[] => {
  const end = hasLabel ? at + 2 : at + 1;
  return [...items.slice(at, end), ...items.slice(0, at), ...items.slice(end)];
};
