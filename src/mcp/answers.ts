import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { asRenderError, type Issue } from '../errors.ts';
import { lostIssue, withoutLost, type LedgerReport } from '../resume/ledger/report.ts';
import type { Warning } from '../resume/warning.ts';
import { describeItem, type Item } from './session-items.ts';

/** Most remarks in one answer, because the assistant reads every word of it. */
const mostListed = 25;

/** The first remarks of a list, and the number of the others. */
export const shortList = <Entry>(
  entries: readonly Entry[],
): { readonly listed: readonly Entry[]; readonly more?: number } =>
  entries.length <= mostListed
    ? { listed: entries }
    : { listed: entries.slice(0, mostListed), more: entries.length - mostListed };

/** Warnings and lost texts of a résumé, as lines. */
export const remarksOn = (
  warnings: readonly Warning[],
  ledger: LedgerReport,
): Record<string, unknown> => ({
  warnings: shortList(withoutLost(warnings, ledger.lost).map(remarkLine)),
  lost: {
    count: ledger.values.lost,
    ...shortList(ledger.lost.map((lost) => issueLine(lostIssue(lost)))),
  },
});

/** "date_form: /work/0/startDate (line 3): is a date in another form" */
export const remarkLine = ({ code, ...issue }: Issue & { readonly code: string }): string =>
  `${code}: ${issueLine(issue)}`;

/** "/work/0/startDate (line 3): is not a date" */
const issueLine = ({ path, line, message }: Issue): string => {
  const place = [path, line !== undefined && `(line ${line})`].filter(Boolean).join(' ');
  return place === '' ? message : `${place}: ${message}`;
};

/** Data for the assistant, as structured content and as the same text for clients without it. */
export const answer = (
  data: Record<string, unknown>,
  ...further: CallToolResult['content']
): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(data) }, ...further],
  structuredContent: data,
});

/** A link to an item, which the client reads when it needs the bytes. */
export const linkTo = (item: Item): CallToolResult['content'][number] => ({
  type: 'resource_link',
  ...describeItem(item),
});

/** An error with the code, the message and the problems that the command line and HTTP have, too. */
export const refusal = (thrown: unknown): CallToolResult => {
  const { code, message, issues, retryAfterSeconds } = asRenderError(thrown);
  const problems = shortList(issues.map(issueLine));
  const data = {
    code,
    message,
    ...(issues.length > 0 && { problems }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
  return { ...answer(data), isError: true };
};
