import type { RenderOptions } from '../options/schema.ts';
import { throwIfLost, type LedgerReport } from '../resume/ledger/report.ts';
import type { ResumeSource } from '../resume/read-sources.ts';
import { cleanIssues, type Removal } from '../resume/redact/redact-resume.ts';
import { listWarnings, type Warning } from '../resume/warning.ts';
import { composeView } from '../view/compose.ts';
import { cleanLedger, documentLedger } from './ledger.ts';
import { photoPlace, prepareResume } from './prepare-resume.ts';

export interface ValidateJob {
  readonly source: ResumeSource;
  readonly options: RenderOptions;
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
  readonly removal: Removal;
}

/** @throws RenderError like `readSources`; with `strict`, text_lost */
export const validate = async ({ source, options }: ValidateJob): Promise<ValidatedPhoto> => {
  const variant = await prepareResume(source, options, true);
  const { resume, language } = variant;
  const view = composeView(resume, { language, layout: { sections: [], aside: [] } });
  const strict = options.strict === 'on';
  const { report } = cleanLedger(documentLedger({ ...variant, view, source, strict }), variant);
  if (strict) throwIfLost(report);
  const image = options.photo === 'on' ? resume.basics?.image?.trim() : undefined;
  const { redacted, removed, folder } = variant;
  return {
    warnings: cleanIssues(listWarnings(variant.warnings), variant),
    ledger: report,
    ...(image && { image }),
    folder,
    removal: { redacted, removed },
  };
};

export interface PhotoWarningJob extends ValidateJob, Pick<ValidatedPhoto, 'removal'> {
  readonly image: string;
  /** Why the photo is not printed: stages load no photos, so the caller has tried to load it. */
  readonly warning: Warning;
}

/** The warning about a photo, at the place of its address and without redacted data. */
export const placePhotoWarning = ({
  source,
  options,
  image,
  warning,
  removal,
}: PhotoWarningJob): Warning[] =>
  cleanIssues([{ ...warning, ...photoPlace(source, options, image) }], removal);
