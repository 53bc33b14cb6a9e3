/** `ENOENT`, `EACCES` and so on. Tests the shape: errors of another realm fail `instanceof Error`. */
export const systemErrorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
