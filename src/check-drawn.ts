import { throwIfLeaks } from './check-request.ts';
import type { CheckReport } from './check/report.ts';
import { needed } from './document-draft.ts';
import { requireCheckedFormat } from './options/checked-format.ts';
import type { RenderOptions } from './options/schema.ts';
import type { ResumeSource } from './resume/read-sources.ts';
import type { LeakSearchJob } from './stages/check.ts';
import { isSearched, type Prepared } from './stages/prepare.ts';
import type { StageRunner } from './stages/runner.ts';
import { fixedTexts } from './theme/fixed-texts.ts';
import { documentOrder } from './theme/layout.ts';
import type { Theme } from './theme/theme.ts';

/** A drawn document, and what it is made of. */
interface DrawnDocument {
  readonly bytes: Uint8Array;
  readonly source: ResumeSource;
  readonly options: RenderOptions;
  readonly theme: Theme;
  readonly content: Prepared['content'];
}

/** Where the check runs, and what ends it. */
interface CheckContext {
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
}

const searchJob = ({ content, theme, source, options }: DrawnDocument): LeakSearchJob => ({
  words: needed(content),
  fixed: fixedTexts(theme),
  source,
  strict: options.strict === 'on',
});

/** Checks a drawn document by reading it back. */
export const checkDrawn = (
  drawn: DrawnDocument,
  { runner, signal }: CheckContext,
): Promise<CheckReport> => {
  const { bytes, options, theme } = drawn;
  const format = requireCheckedFormat(options.format);
  const [order, ats] = [documentOrder(theme.layout), options.ats === 'on'];
  return runner.run('check', { ...searchJob(drawn), bytes, format, order, ats }, signal);
};

/**
 * Searches a document that is not checked for redacted values, if it is strict and redacted.
 * @throws RenderError check_failed
 */
export const refuseLeaks = async (
  drawn: DrawnDocument,
  { runner, signal }: CheckContext,
): Promise<void> => {
  const { bytes, options, content } = drawn;
  if (!content || !isSearched(options, content)) return;
  const { format } = options;
  // The words that a PDF, a Word file or a picture prints are known without reading it.
  const isText = format !== 'pdf' && format !== 'docx' && format !== 'png';
  const job = { ...searchJob(drawn), ...(isText && { output: { bytes, format } }) };
  throwIfLeaks(format, await runner.run('searchLeaks', job, signal));
};
