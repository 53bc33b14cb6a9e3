import { RenderError, type ErrorCode, type Issue } from '../errors.ts';

/** An error as plain data, because copying an error between threads keeps little more than its message. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly cause?: Failure;
  /** Additional properties of a RenderError. */
  readonly render?: {
    readonly code: ErrorCode;
    readonly issues: readonly Issue[];
    readonly retryAfterSeconds?: number | undefined;
    readonly file?: number | undefined;
  };
}

/** Largest number of nested causes. */
const deepest = 4;

export const failureOf = (error: unknown, depth = 0): Failure => {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    ...(cause !== undefined && depth < deepest && { cause: failureOf(cause, depth + 1) }),
    ...(error instanceof RenderError && { render: detailsOf(error) }),
  };
};

const detailsOf = ({ code, issues, retryAfterSeconds, file }: RenderError) => ({
  code,
  issues,
  retryAfterSeconds,
  file,
});

/** Restores the error with its name, and with its stack from the original thread. */
export const errorOf = ({ name, message, stack, cause, render }: Failure): Error => {
  const origin = cause && errorOf(cause);
  const error = render
    ? new RenderError(render.code, message, {
        issues: render.issues,
        ...(render.retryAfterSeconds !== undefined && {
          retryAfterSeconds: render.retryAfterSeconds,
        }),
        ...(render.file !== undefined && { file: render.file }),
        cause: origin,
      })
    : Object.assign(new Error(message, origin && { cause: origin }), { name });
  if (stack !== undefined) error.stack = stack;
  return error;
};
