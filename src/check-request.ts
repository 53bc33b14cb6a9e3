import type { CheckReport, Finding } from './check/report.ts';
import { RenderError } from './errors.ts';
import { requireCheckedFormat } from './options/checked-format.ts';
import type { RenderOptions } from './options/schema.ts';
import { counted } from './text/format-text.ts';

/** Whether the options request a check; `ats` is a part of it. */
export const requestsCheck = ({ check, ats }: RenderOptions): boolean =>
  check === 'on' || ats === 'on';

/** @throws RenderError invalid_options for a document to check whose format has no text */
export const requireCheckable = (isChecked: boolean, { format }: RenderOptions): void => {
  if (isChecked) requireCheckedFormat(format);
};

/** @throws RenderError check_failed with every finding, if there are findings */
export const throwIfFindings = ({ format, findings }: CheckReport): void => {
  if (findings.length === 0) return;
  const message = `The ${format} differs from the résumé: ${counted(findings.length, 'finding')}.`;
  throw new RenderError('check_failed', message, { issues: findings });
};

/** @throws RenderError check_failed with every redacted value that the document still contains, if it has any */
export const throwIfLeaks = (format: RenderOptions['format'], leaks: readonly Finding[]): void => {
  if (leaks.length === 0) return;
  const message = `The ${format} still contains redacted data: ${counted(leaks.length, 'finding')}.`;
  throw new RenderError('check_failed', message, { issues: leaks });
};
