/** The code of a system error: "ENOENT", "EPIPE". Such errors may come from another realm: no `instanceof`. */
export const systemCodeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
