import type { Request } from 'express';
import { formatNames, formats, type Format } from '../options/schema.ts';
import { HttpError } from './problem-details.ts';

/**
 * The format for the `Accept` header, used when the query does not name one: the preferred type, and
 * among equals the first of `formatNames`.
 * @returns undefined when the header accepts anything
 * @throws HttpError not_acceptable
 */
export const negotiateFormat = (request: Request): Format | undefined => {
  const accept = request.get('Accept');
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return undefined;
  const types = negotiable.map((name) => mediaType(name));
  const chosen = request.accepts(types);
  const format = negotiable.find((name) => mediaType(name) === chosen);
  if (format) return format;
  throw new HttpError(
    'not_acceptable',
    `The Accept header does not match any format. Available types: ${types.join(', ')}.`,
  );
};

/** Many clients accept `application/json` by habit, so only the query requests JSON. */
const negotiable = formatNames.filter((name) => name !== 'json');

/** The media type without parameters such as `charset`, which are not negotiated. */
const mediaType = (name: Format): string => formats[name].mediaType.split(';')[0] ?? '';
