import { deleteAll, type Storage } from '../storage/storage.ts';
import { readChunk } from './chunks.ts';
import { storageKeys, type JobReport } from './job-store.ts';
import { jsonLines, readJsonLines } from './stored-lines.ts';

/**
 * Erases one résumé of a job: its text, its documents and their reports. A line without facts stays in the report, so that
 * the counts are right.
 * @returns false if no finished chunk has it, or it was erased before
 */
export const eraseItem = async (storage: Storage, id: string, index: number): Promise<boolean> => {
  const found = await findReports(storage, id, index);
  const own = found?.reports.filter((report) => report.index === index) ?? [];
  if (!found || own.every(({ error }) => error?.code === erased.code)) return false;
  for (const { file } of own) if (file) await storage.delete(storageKeys.result(id, file));
  await storage.delete(storageKeys.deadLetter(id, index));
  const chunk = Number(/(\d{1,10})\.jsonl$/.exec(found.key)?.[1]);
  // A worker that was interrupted after the report may have left the partial reports and the chunk.
  await deleteAll(storage, storageKeys.partial(id, chunk));
  const items = await readChunk(storage, id, chunk);
  if (items)
    await storage.put(
      storageKeys.chunk(id, chunk),
      jsonLines(items.filter((item) => item.index !== index)),
    );
  const line: JobReport = { index, input: `item ${index}`, error: erased };
  const at = found.reports.findIndex((report) => report.index === index);
  const others = found.reports.filter((report) => report.index !== index);
  await storage.put(found.key, jsonLines(others.toSpliced(at, 0, line)));
  return true;
};

const erased = { code: 'erased', message: 'The document was erased.', issues: [] };

interface FoundReports {
  readonly key: string;
  readonly reports: readonly JobReport[];
}

/** The report of the chunk that has an item. Reports and their lines are in the order of the items. */
const findReports = async (
  storage: Storage,
  id: string,
  index: number,
): Promise<FoundReports | undefined> => {
  const keys: string[] = [];
  for await (const { key } of storage.list(storageKeys.reports(id))) keys.push(key);
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const key = keys[middle] ?? '';
    const reports = readJsonLines<JobReport>((await storage.get(key)) ?? Buffer.alloc(0));
    if (index < (reports[0]?.index ?? 0)) to = middle;
    else if (index > (reports.at(-1)?.index ?? 0)) from = middle + 1;
    else return { key, reports };
  }
  return undefined;
};
