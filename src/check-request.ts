import type { CheckReport, Finding } from './check/report.ts';
import { RenderError } from './errors.ts';
import type { RenderOptions } from './options/schema.ts';
import { counted } from './text/format-text.ts';

/** Whether the options request a check; `ats` is a part of it. */
export const requestsCheck = ({ check, ats }: RenderOptions): boolean =>
  check === 'on' || ats === 'on';

/** @throws RenderError check_failed with every finding, if there are findings */
export const throwIfFindings = ({ format, findings }: CheckReport): void =>
  throwIfAny(findings, `The ${format} differs from the résumé`);

/** @throws RenderError check_failed with every redacted value that the document still contains, if it has any */
export const throwIfLeaks = (format: RenderOptions['format'], leaks: readonly Finding[]): void =>
  throwIfAny(leaks, `The ${format} still contains redacted data`);

const throwIfAny = (issues: readonly Finding[], claim: string): void => {
  if (issues.length === 0) return;
  throw new RenderError('check_failed', `${claim}: ${counted(issues.length, 'finding')}.`, {
    issues,
  });
};
