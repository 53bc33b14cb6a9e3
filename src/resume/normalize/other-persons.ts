import { isObject, type JsonObject } from '../../text/json.ts';
import { languageOf, languageInKey } from './translations.ts';
import { isPersonKey } from './rules/person-rules.ts';

/**
 * Every object of a document that may be the person, as a separate résumé: `basics` of other languages, further items
 * of a list, objects under a language. Redaction also removes their names, wherever they are read.
 */
export const otherPersons = (document: unknown): readonly JsonObject[] =>
  Object.entries(isObject(document) ? document : {}).flatMap(([key, value]) => {
    if (languageOf(key) !== undefined && isObject(value)) return [value];
    if (!isPersonKey(languageInKey(key)?.base ?? key)) return [];
    return [value].flat().flatMap((basics) => (isObject(basics) ? [{ basics }] : []));
  });
