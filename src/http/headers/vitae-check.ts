import type { CheckReport } from '../../render.ts';

/** The counts of a check as the value of `Vitae-Check`: a dictionary of structured fields (RFC 8941). */
export const checkHeader = ({
  texts,
  found,
  unordered,
  lost,
  findings,
  advice,
}: CheckReport): string =>
  Object.entries({
    findings: findings.length,
    advice: advice.length,
    texts,
    found,
    unordered,
    lost,
  })
    .map(([name, count]) => `${name}=${count}`)
    .join(', ');
