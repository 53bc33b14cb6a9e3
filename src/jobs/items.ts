import type { BatchItem, FaultyItem } from '../batch/item.ts';
import { readArchivedItem, readLineItem } from '../batch/read-item.ts';
import { isArchivedResume } from '../resume/read/resume-files.ts';
import { splitLineGroups, type StreamLine } from '../batch/split-lines.ts';
import { zipEntries } from '../batch/zip-entries.ts';
import { RenderError } from '../errors.ts';
import { ownTurn } from '../own-turn.ts';
import type { InputKind } from './job.ts';
import { jobLimits } from './limits.ts';

export type JobItem = BatchItem | FaultyItem;

/**
 * The items of the body of a job, in groups as they arrive. An item that cannot be read is faulty; the others
 * follow. Each group has to be read to its end before the next.
 * @throws RenderError invalid_archive; too_large for an archive of too many files; invalid_resume for too many lines that
 * do not begin an object
 */
export const readItems = (
  kind: InputKind,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Iterable<JobItem>> => (kind === 'zip' ? entriesOf(body) : linesOf(body));

const blank = new Set(Buffer.from(' \t\r'));
/** The first bytes of an object; a comment may precede it. */
const begins = new Set(Buffer.from('{/'));
const byteOrderMark = 0xef;

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<JobItem>> {
  const found = { items: 0, strays: 0 };
  for await (const lines of splitLineGroups(body, jobLimits.itemBytes)) {
    // A part of the body may have tens of thousands of lines.
    await ownTurn();
    yield itemsOf(lines, found);
  }
}

function* itemsOf(
  lines: Iterable<StreamLine>,
  found: { items: number; strays: number },
): Generator<JobItem> {
  for (const { number, bytes } of lines) {
    const first = bytes?.find((byte) => !blank.has(byte));
    if (bytes && first === undefined) continue;
    if (first !== undefined && first !== byteOrderMark && !begins.has(first)) {
      found.strays += 1;
      if (found.strays > jobLimits.strayLines) throw noLines();
    }
    const stem = String(found.items + 1);
    const item = readLineItem(bytes, { input: `line ${number}`, stem });
    if (!item) continue;
    found.items += 1;
    yield { ...item, index: found.items };
  }
}

const noLines = (): RenderError => {
  const message = `More than ${jobLimits.strayLines} lines do not begin an object. NDJSON has each résumé on a line of its own.`;
  return new RenderError('invalid_resume', message);
};

const selection = {
  limitBytes: jobLimits.itemBytes,
  maxFiles: jobLimits.archiveFiles,
  isWanted: isArchivedResume,
};

async function* entriesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<JobItem[]> {
  let index = 0;
  for await (const file of zipEntries(body, selection)) {
    index += 1;
    yield [{ ...readArchivedItem(file), index }];
  }
}
