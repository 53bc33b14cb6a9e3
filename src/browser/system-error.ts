/** `ENOENT`, `EACCES` and so on. By shape, for errors of another realm are no `instanceof Error`. */
export const systemErrorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
