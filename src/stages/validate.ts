import type { RenderOptions } from '../options/schema.ts';
import { throwIfLost, type LedgerReport } from '../resume/ledger/report.ts';
import type { Notation } from '../resume/read/source-document.ts';
import { cleanIssues } from '../resume/redact/redact-resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { composeView } from '../view/compose.ts';
import { cleanLedger, documentLedger } from './ledger.ts';
import { prepareResume } from './prepare-resume.ts';

export interface ValidateJob {
  readonly text: string;
  readonly notation?: Notation | undefined;
  readonly options: RenderOptions;
}

/** What a document of a résumé would report. */
export interface Validation {
  readonly warnings: readonly Warning[];
  readonly ledger: LedgerReport;
}

/** @throws RenderError like `readSources`; with `strict`, text_lost */
export const validate = async ({ text, notation, options }: ValidateJob): Promise<Validation> => {
  const source = { text, notation };
  const variant = await prepareResume(source, options, true);
  const { resume, language } = variant;
  const view = composeView(resume, { language, layout: { sections: [], aside: [] } });
  const strict = options.strict === 'on';
  const { report } = cleanLedger(documentLedger({ ...variant, view, source, strict }), variant);
  if (strict) throwIfLost(report);
  return { warnings: cleanIssues(listWarnings(variant.warnings), variant), ledger: report };
};
