/** The code of a system error: "ENOENT", "EPIPE". Tests the shape: errors of another realm fail `instanceof Error`. */
export const systemCodeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
