import type { CheckReport } from './check/report.ts';
import { RenderError } from './errors.ts';
import type { Format, RenderOptions } from './options/schema.ts';

/** `ats` is a part of the check and requests it. */
export const isChecked = ({ check, ats }: RenderOptions): boolean => check === 'on' || ats === 'on';

interface CheckedDocument {
  readonly format: Format;
  readonly check: CheckReport;
}

/** @throws RenderError check_failed with every finding, if there are findings */
export const throwIfFindings = ({ format, check: { findings } }: CheckedDocument): void => {
  if (findings.length === 0) return;
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const message = `The ${format} differs from the résumé: ${count}.`;
  throw new RenderError('check_failed', message, { issues: findings });
};
