import { createHash } from 'node:crypto';
import type { Issue } from '../errors.ts';
import type { Format } from '../options/schema.ts';
import type { RenderedFile } from '../render.ts';
import type { ItemPlace } from './item.ts';

/** What became of one document of a batch. Its JSON is a line of the report. */
export interface ItemReport extends ItemPlace {
  readonly format?: Format | undefined;
  /** The name of the document in its store; absent if it was not made. */
  readonly file?: string;
  /** Bytes of the document. */
  readonly bytes?: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256?: string;
  readonly warnings?: WarningCounts;
  /** Texts of the résumé that the document does not print. */
  readonly lost?: number;
  /** The result of the check, if requested. */
  readonly check?: { readonly passed: boolean; readonly findings: number };
  readonly ms?: number;
  readonly error?: ItemError;
}

export interface WarningCounts {
  readonly count: number;
  /** The codes of the warnings, each once. */
  readonly codes: readonly string[];
}

export interface ItemError {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly Issue[];
}

export const reportLine = (report: ItemReport): string => `${JSON.stringify(report)}\n`;

/** The facts about a document that was made. */
export const documentFacts = ({ bytes, warnings, ledger, check }: RenderedFile) => ({
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  warnings: { count: warnings.length, codes: [...new Set(warnings.map(({ code }) => code))] },
  lost: ledger.values.lost,
  ...(check && { check: { passed: check.passed, findings: check.findings.length } }),
});
