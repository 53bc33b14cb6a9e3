import { hash } from 'node:crypto';
import type { Issue } from '../errors.ts';
import { givenOptions } from '../options/parse.ts';
import type { Format, RenderOptions } from '../options/schema.ts';
import type { RenderedFile } from '../render.ts';
import { mayRequestRedaction } from '../resume/file-options.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import { sortedEntries } from '../text/json.ts';
import type { NamedStrings } from '../options/parse.ts';
import type { BatchItem, ItemPlace } from './item.ts';

/** The result of one document of a batch. Its JSON is a line of the report. */
export interface ItemReport extends ItemPlace {
  readonly format?: Format | undefined;
  /** The name of the document in its store; absent if it was not made. */
  readonly file?: string;
  /** Bytes of the document. */
  readonly bytes?: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256?: string;
  /** Pages of a PDF. */
  readonly pages?: number | undefined;
  readonly warnings?: WarningCounts;
  /** Texts of the résumé that the document does not print. */
  readonly lost?: number;
  /** The result of the check, if requested. */
  readonly check?: { readonly passed: boolean; readonly findings: number };
  readonly ms?: number;
  readonly error?: ItemError;
  /** Digest of the text, the options, the name and the version of Vitae: equal if nothing changed. */
  readonly key?: string;
}

interface WarningCounts {
  readonly count: number;
  /** The codes of the warnings, each once. */
  readonly codes: readonly string[];
}

export interface ItemError {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** The place of a redacted item without the name of its file, which may contain the name of the person. */
const withoutFileName = <Place extends ItemPlace>(place: Place): Place => {
  const [, line] = /(?:^line |:)(\d+)$/.exec(place.input) ?? [];
  return { ...place, input: line === undefined ? `item ${place.index}` : `line ${line}` };
};

type Reported = ItemPlace & Partial<Pick<BatchItem, 'options' | 'source'>>;

/** The place of an item in the report: without file name if its redaction is requested or may be stated. */
export const reportedPlace = (item: Reported, ofAll: NamedStrings): ItemPlace => {
  const { index, input, options, source } = item;
  const requested = [ofAll['redact'], options?.['redact']].some(Boolean);
  const isRedacted = requested || mayRequestRedaction(source?.text ?? '');
  return isRedacted ? withoutFileName({ index, input }) : { index, input };
};

/** Where a document comes from and where it is stored. */
type DocumentPlace = ItemPlace & Required<Pick<ItemReport, 'format' | 'file'>>;

/** The report of a document that was made; without the name of the file of a redacted résumé. */
export const documentReport = <Place extends DocumentPlace, Measured extends Partial<ItemReport>>(
  made: RenderedFile,
  place: Place,
  measured: Measured,
): Place & ItemReport & Measured => {
  const report = { ...place, ...documentFacts(made), ...measured };
  return made.isRedacted === true ? withoutFileName(report) : report;
};

const documentFacts = ({ bytes, pages, warnings, ledger, check }: RenderedFile) => ({
  bytes: bytes.byteLength,
  sha256: hash('sha256', bytes, 'hex'),
  ...(pages !== undefined && { pages }),
  warnings: { count: warnings.length, codes: [...new Set(warnings.map(({ code }) => code))] },
  lost: ledger.values.lost,
  ...(check && { check: { passed: check.passed, findings: check.findings.length } }),
});

export interface KeyedDocument {
  readonly source: ResumeText;
  readonly options: RenderOptions;
  readonly name: string;
  readonly version: string;
}

/** @returns the `key` of a report */
export const keyOf = ({ source, options, name, version }: KeyedDocument): string => {
  const { text, notation, folder } = source;
  const given = [...givenOptions(options)].sort();
  const facts = [version, name, notation, folder, sortedEntries(options), given, text];
  return hash('sha256', JSON.stringify(facts), 'base64url').slice(0, 22);
};
