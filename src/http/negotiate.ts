import type { Request } from 'express';
import { formatNames, formats, type Format } from '../options.ts';
import { HttpError } from './problem.ts';

/**
 * The format the `Accept` header asks for, where the query names none: the most wanted, and among
 * equals the first of our own list.
 * @returns nothing when the header does not care
 * @throws HttpError not_acceptable
 */
export const acceptedFormat = (request: Request): Format | undefined => {
  const accept = request.get('Accept');
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return undefined;
  const types = formatNames.map((name) => mediaType(name));
  const chosen = request.accepts(types);
  const format = formatNames.find((name) => mediaType(name) === chosen);
  if (format) return format;
  throw new HttpError(
    'not_acceptable',
    `No format is of a type you accept. There are: ${types.join(', ')}.`,
  );
};

/** The type alone: parameters such as `charset` are no part of what is negotiated. */
const mediaType = (name: Format): string => formats[name].mediaType.split(';')[0] ?? '';
