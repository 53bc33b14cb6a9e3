import type { OutsideCheck } from './outside.ts';

/** A rendered document to check. */
export interface Checked {
  readonly name: string;
  readonly file: string;
  /** Findings of our own checks, one per line. */
  readonly findings: readonly string[];
}

/** Runs the programs on the documents, prints a table of the results, and returns true without failures. */
export const reportChecks = async (
  documents: readonly Checked[],
  checks: readonly OutsideCheck[],
): Promise<boolean> => {
  const files = documents.map(({ file }) => file);
  const failing = documents.filter(({ findings }) => findings.length > 0);
  const rows = [{ check: 'our lints', documents: files.length, failed: String(failing.length) }];
  for (const { name, findings } of failing) for (const line of findings) fail(name, line);
  let hasFailed = failing.length > 0;
  for (const { name, missing, check } of checks) {
    if (missing !== undefined) {
      rows.push({ check: name, documents: 0, failed: `not run: ${missing}` });
      continue;
    }
    const failed = await check(files);
    hasFailed ||= failed.size > 0;
    for (const [file, says] of failed) fail(nameOf(documents, file), `${name}: ${says}`);
    rows.push({ check: name, documents: files.length, failed: String(failed.size) });
  }
  console.table(rows);
  return !hasFailed;
};

const nameOf = (documents: readonly Checked[], file: string): string =>
  documents.find((document) => document.file === file)?.name ?? file;

const fail = (name: string, line: string): void => {
  console.error(`${name}\n    ${line.replaceAll('\n', '\n    ')}`);
};
