import type { FitReport } from '../../render.ts';

/** The scale of a fit as the value of `Vitae-Fit`: a dictionary of structured fields (RFC 8941). */
export const fitHeader = ({ pages, scale: { space, leading, size, margin } }: FitReport): string =>
  Object.entries({ space, leading, size, margin })
    // RFC 8941 decimals have one to three fraction digits.
    .map(([name, factor]) => `${name}=${factor.toFixed(3).replace(/0{1,2}$/, '')}`)
    .reduce((fields, field) => `${fields}, ${field}`, `pages=${pages}`);
