import type { RenderOptions } from '../options/schema.ts';
import { throwIfLost, type LedgerReport } from '../resume/ledger/report.ts';
import type { ResumeSource } from '../resume/read-sources.ts';
import { cleanIssues } from '../resume/redact/redact-resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { composeView } from '../view/compose.ts';
import { cleanLedger, documentLedger } from './ledger.ts';
import { photoPlace, prepareResume } from './prepare-resume.ts';

export interface ValidateJob {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  /** Why the photo is not printed, once the caller has tried to load it: stages load no photos. */
  readonly photo?: Warning | undefined;
}

/** What a document of a résumé would report. */
export interface Validation {
  readonly warnings: readonly Warning[];
  readonly ledger: LedgerReport;
}

/** With the photo that a document would print. */
export interface ValidatedPhoto extends Validation {
  readonly image?: string;
  /** Folder of local photos. */
  readonly folder: string | undefined;
}

/** @throws RenderError like `readSources`; with `strict`, text_lost */
export const validate = async ({
  source,
  options,
  photo,
}: ValidateJob): Promise<ValidatedPhoto> => {
  const variant = await prepareResume(source, options, true);
  const { resume, language } = variant;
  const view = composeView(resume, { language, layout: { sections: [], aside: [] } });
  const strict = options.strict === 'on';
  const { report } = cleanLedger(documentLedger({ ...variant, view, source, strict }), variant);
  if (strict) throwIfLost(report);
  const image = options.photo === 'on' ? resume.basics?.image?.trim() : undefined;
  const warnings = listWarnings([
    ...variant.warnings,
    ...(photo ? [{ ...photo, ...photoPlace(source, options, image) }] : []),
  ]);
  return {
    warnings: cleanIssues(warnings, variant),
    ledger: report,
    ...(image && { image }),
    folder: variant.folder,
  };
};
