import { closestName } from '../../text/closest-name.ts';

/** Fields that select entries. A misspelt key with a text does not mean one of them. */
const selectionFields = new Set(['id', 'tags', 'hidden', 'highlightTags']);

/** The field that a misspelt key of an object most likely means: "highlights" for "higlights". */
export const nearField = (key: string, fields: readonly string[]): string | undefined => {
  const near = closestName(
    key,
    fields.filter((field) => !selectionFields.has(field)),
  );
  // Short words are close to each other by chance: "age" and "image".
  return key.length > 5 || near?.charAt(0) === key.charAt(0) ? near : undefined;
};
