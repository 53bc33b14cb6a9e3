import { takeLabel } from './body.ts';
import { hasWords, withoutMarkup, type ProseLine } from './line.ts';
import { hasColumnTitles } from './column-titles.ts';
import { entryWords, wholeLabel } from './labels.ts';

const { organisation, role, dates, place, tasks, text: texts } = entryWords;
const parts = [organisation, role, dates, place].map((words) => wholeLabel(words));

/** Labels above the list of an entry. They are left out. */
const listLabel = wholeLabel(
  `(?:key |main )?(?:${tasks}|achievements)`,
  'roles? (?:and|&) responsibilities',
  'job description',
);

/**
 * The lines of entries that are written as labels and values ("Company: Acme", "Role: Engineer"): the first label of the first
 * entry begins each one, and the values are lines of its head. Other lines stay as they are.
 */
export const unlabelEntries = (
  lines: readonly ProseLine[],
  markRead: (line: number, text: string) => void,
): readonly ProseLine[] => {
  const labels = lines.map(entryLabel);
  const kinds = labels.flatMap((found) => (found ? [found.kind] : []));
  const first = kinds[0];
  if (first === undefined || new Set(kinds).size < 2) return lines;
  return lines.flatMap((line, index): ProseLine[] => {
    const found = labels[index];
    const bare = withoutMarkup(line.text).replace(/ ?[:：]$/u, '');
    if (found) {
      markRead(line.line, found.label);
      const isFirst = found.kind === first;
      const kind = isFirst ? 'heading' : 'text';
      return [{ ...line, kind, depth: isFirst ? 3 : 0, text: found.value, isApart: isFirst }];
    }
    if (!listLabel.test(bare)) return [line];
    markRead(line.line, bare);
    return [];
  });
};

const entryLabel = ({ kind, text }: ProseLine) => {
  const found = kind === 'heading' ? undefined : takeLabel(text);
  if (!found || text.includes('\t') || !hasWords(found.rest)) return undefined;
  const at = parts.findIndex((pattern) => pattern.test(found.label));
  return at < 0 ? undefined : { kind: at, label: found.label, value: found.rest };
};

const description = wholeLabel(texts, tasks);

/** The rows of tables without the titles of their columns; a cell of a column with texts is an item below its row. */
export const readTableRows = (
  lines: readonly ProseLine[],
  markRead: (line: number, text: string) => void,
): readonly ProseLine[] => {
  let titles: readonly string[] = [];
  return lines.flatMap((line): ProseLine[] => {
    const cells = line.text.split('\t');
    if (hasColumnTitles(line)) {
      markRead(line.line, line.text);
      titles = cells.map(withoutMarkup);
      return [];
    }
    const at = titles.findIndex((title) => description.test(title));
    const text = cells[at];
    if (line.kind !== 'text' || text === undefined || cells.length !== titles.length) return [line];
    const head = cells.filter((_, index) => index !== at).join('\t');
    return [
      { ...line, text: head },
      { ...line, kind: 'item', depth: 0, text, isApart: true },
    ];
  });
};
