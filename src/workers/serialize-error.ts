import { RenderError, type ErrorCode, type RenderErrorDetails } from '../errors.ts';

/** An error as plain data, because copying an error between threads keeps little more than its message. */
export interface SerializedError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly cause?: SerializedError;
  /** Additional properties of a RenderError. */
  readonly render?: Omit<RenderErrorDetails, 'cause'> & { readonly code: ErrorCode };
}

/** Largest number of nested causes. */
const maxDepth = 4;

export const serializeError = (error: unknown, depth = 0): SerializedError => {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    ...(cause !== undefined && depth < maxDepth && { cause: serializeError(cause, depth + 1) }),
    ...(error instanceof RenderError && { render: detailsOf(error) }),
  };
};

const detailsOf = ({ code, issues, retryAfterSeconds, file, source }: RenderError) => ({
  code,
  issues,
  retryAfterSeconds,
  file,
  source,
});

/** Restores the error with its name, and with its stack from the original thread. */
export const deserializeError = ({
  name,
  message,
  stack,
  cause,
  render,
}: SerializedError): Error => {
  const origin = cause && deserializeError(cause);
  const error = render
    ? new RenderError(render.code, message, { ...render, cause: origin })
    : Object.assign(new Error(message, origin && { cause: origin }), { name });
  if (stack !== undefined) error.stack = stack;
  return error;
};
