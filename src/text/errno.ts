/** The code of a system error, e.g. `ENOENT`. Checks the shape, because errors of another realm are not `instanceof Error`. */
export const errnoCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Whether a system error says that there is nothing at a path. */
export const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes(errnoCode(error) ?? '');

/** Advice for the operator if too many files are open; `undefined` for other errors. */
export const outOfFilesReason = (error: unknown): string | undefined =>
  ['EMFILE', 'ENFILE'].includes(errnoCode(error) ?? '')
    ? 'too many files are open; raise the limit, e.g. with: ulimit -n 1024'
    : undefined;

/** The stack of an error, for the operator; any other value as text. */
export const errorStack = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The message of an error. Checks the shape, because errors of another realm are not `instanceof Error`. */
export const errorMessage = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
