import { ownCountry } from '../view/address.ts';
import { expectedContent } from '../check/expected-content.ts';
import { once } from '../text/once.ts';
import type { PrintedDocument } from '../resume/ledger/find-form.ts';
import { openLedger } from '../resume/ledger/ledger.ts';
import { reportLedger } from '../resume/ledger/lost-text.ts';
import type { LedgerReport } from '../resume/ledger/report.ts';
import type { PrintedForms } from '../resume/ledger/printed-forms.ts';
import type { SourceLeaf } from '../resume/ledger/source-leaves.ts';
import { readSources, type ResumeSource } from '../resume/read-sources.ts';
import { cleanLost, type Removal } from '../resume/redact/redact-resume.ts';
import { redactText } from '../resume/redact/redact-text.ts';
import { createSearcher } from '../resume/redact/searcher.ts';
import type { Resume } from '../resume/schema/resume.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import { dateLocale } from '../view/language.ts';
import type { ResumeView } from '../view/model.ts';
import { formatDay, formatLongDay, formatPeriod } from '../view/period.ts';

export interface LedgerJob extends Partial<Removal> {
  readonly leaves: readonly SourceLeaf[];
  readonly resume: Resume;
  readonly language: DocumentLanguage;
  readonly view: ResumeView;
  readonly source: ResumeSource;
  readonly strict: boolean;
}

export interface DocumentLedger {
  readonly report: LedgerReport;
  /** For each printed value of the source, the indexes of the texts of the view that hold it. */
  readonly printed: readonly (readonly number[])[];
}

/** Compares the source with the words of a view. */
export const documentLedger = (job: LedgerJob): DocumentLedger => {
  const { leaves, resume, language, view, source, strict } = job;
  const { flows, links } = expectedContent(view);
  const entries = openLedger(leaves, {
    texts: flows.flat(),
    links,
    selected: resume,
    forms: printedForms(language, resume),
    redact: redactor(job),
  });
  // The texts are parsed again to locate lost values, because positions do not pass between threads.
  const parsed = once(() => readSources(source, strict));
  return {
    report: reportLedger(entries, (path, file) => parsed().locateSource(path, file)),
    printed: entries.filter(({ fate }) => fate === 'printed').map(({ texts }) => texts),
  };
};

/** Only lost texts are redacted again, so most documents make no searcher. */
const redactor = ({ removed = [], redacted = [] }: Partial<Removal>): PrintedDocument['redact'] => {
  if (redacted.length === 0) return undefined;
  const searcher = once(() => createSearcher(removed, redacted));
  return (text, room) => redactText(text, searcher(), room !== 'references');
};

/** A redacted document does not quote the lost texts, because they may hold the redacted data. */
export const cleanLedger = (ledger: DocumentLedger, removal: Removal): DocumentLedger => ({
  ...ledger,
  report: { ...ledger.report, lost: cleanLost(ledger.report.lost, removal) },
});

const printedForms = (language: DocumentLanguage, resume: Resume): PrintedForms => {
  const countryNames = countryNamesIn(language.tag);
  const known = new Map<string, readonly string[]>();
  return {
    dates: (date) => {
      const shown = known.get(date) ?? shownDates(date, language);
      known.set(date, shown);
      return shown;
    },
    countries: (code) => countryNames(code.toUpperCase()),
    ownCountry: ownCountry(language.tag),
    present: language.labels.present,
    language: resume.meta?.language ?? resume.language,
  };
};

const shownDates = (date: string, language: DocumentLanguage): readonly string[] =>
  [
    formatPeriod({ endDate: date }, language),
    // Without a day all three are the same.
    ...(date.length > 'YYYY-MM'.length
      ? [formatDay(date, language), formatLongDay(date, language)]
      : []),
  ].filter((text) => text !== undefined);

/** Names of countries by their codes. ICU loads the names of a language when the first one is asked for. */
const countryNamesIn = (tag: string): ((code: string) => string[]) => {
  const names = once(() =>
    [dateLocale(tag), 'en'].map(
      (locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }),
    ),
  );
  return (code) =>
    names()
      .map((each) => each.of(code))
      .filter((name) => name !== undefined);
};
