import type { FitReport } from '../render.ts';

/** What was done so that the document fits: a dictionary of structured fields (RFC 8941). */
export const fitHeader = ({ pages, scale: { space, leading, size, margin } }: FitReport): string =>
  Object.entries({ space, leading, size, margin })
    // A decimal has a point and at most three digits after it.
    .map(([name, factor]) => `${name}=${factor.toFixed(3).replace(/0{1,2}$/, '')}`)
    .reduce((fields, field) => `${fields}, ${field}`, `pages=${pages}`);
