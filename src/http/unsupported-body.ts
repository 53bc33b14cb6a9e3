import type { Request } from 'express';
import { HttpError } from './problem-details.ts';

/** The media types that a route accepts, by kind; the first of each is named. */
export type AcceptedTypes = Readonly<Record<string, readonly string[]>>;

/** The problem of a body that a route does not read, with the types that it does. */
export const unsupportedBody = (message: string, accepted: AcceptedTypes): HttpError => {
  const named = Object.values(accepted)
    .flatMap(([first]) => first ?? [])
    .join(', ');
  return new HttpError('unsupported_media_type', `${message} Send one of ${named}.`, {
    'Accept-Post': named,
  });
};

/** The problem of a body of another media type, or of none. */
export const unsupportedType = (request: Request, accepted: AcceptedTypes): HttpError => {
  const type = request.get('Content-Type');
  const message =
    type === undefined
      ? 'The body has no Content-Type.'
      : `The Content-Type ${type.slice(0, 80)} is not supported.`;
  return unsupportedBody(message, accepted);
};
