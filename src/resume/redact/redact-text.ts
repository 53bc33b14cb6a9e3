import { isBase64Url } from '../../text/data-url.ts';
import { backwards } from '../../text/unicode.ts';
import { fold, type Folded, type Mark } from './fold.ts';
import { markupReadings } from './markup-readings.ts';
import type { Searcher } from './searcher.ts';
import type { Range } from './ranges.ts';

/** The replacement of removed text in every language. */
export const placeholder = '…';

/** Largest number of passes: removing text can join the text around it to a new match. */
const maxRounds = 3;

/** Replaces all matches in a text; the surrounding text is not changed. A text that is turned round by control characters is read as it is shown. */
export const redactText = (written: string, searcher: Searcher, isOwn: boolean): string => {
  if (isBase64Url(written)) return written;
  const shown = asShown(written);
  const kept = shown === written ? shown : redactWritten(shown, searcher, isOwn);
  return kept === shown ? redactWritten(written, searcher, isOwn) : kept;
};

/** A run of characters that is shown from right to left whatever its letters are. */
const turned = /\u202E([^\u202C-\u202E]*)\u202C?/g;

const asShown = (text: string): string =>
  text.includes('\u202E') ? text.replace(turned, (_, run: string) => backwards(run)) : text;

const redactWritten = (written: string, searcher: Searcher, isOwn: boolean): string =>
  redactReadings(withoutTargets(written, searcher, isOwn), searcher, isOwn);

const redactReadings = (written: string, searcher: Searcher, isOwn: boolean): string => {
  let text = written;
  for (let round = 0; round < maxRounds; round++) {
    const before = text;
    for (const markup of markupReadings(text)) {
      const folded = fold(text, markup);
      text = withPlaceholders(text, mergedRanges(searcher.find(folded, isOwn)), folded);
    }
    if (text === before) break;
  }
  return text;
};

const links =
  /!?\[((?:[^[\]]|\[[^[\]]{0,500}\]){0,1000})\]\(\s{0,9}(<[^<>]{0,2000}>|(?:[^()\s]|\([^()]{0,500}\)){0,2000})(\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)/gu;
const tags = /<([a-z][a-z\d]*)\s[^<>]*>/gi;

/** Removes targets and attributes that identify the person from links and tags. The texts of links are words of their own. */
const withoutTargets = (text: string, searcher: Searcher, isOwn: boolean): string =>
  text
    .replace(links, (link, label: string, target: string, title = '') =>
      searcher.identifies(target.replace(/^<|>$/g, ''), isOwn) ||
      isFound(String(title), searcher, isOwn)
        ? redactReadings(label, searcher, isOwn)
        : link,
    )
    .replace(tags, (tag, name: string) => {
      const values = Array.from(tag.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g), (value) =>
        value.slice(1).find((each) => each !== undefined),
      );
      const isLeak = values.some(
        (value = '') => searcher.identifies(value, isOwn) || isFound(value, searcher, isOwn),
      );
      return isLeak ? `<${name}>` : tag;
    });

const isFound = (text: string, searcher: Searcher, isOwn: boolean): boolean =>
  markupReadings(text).some((markup) => searcher.find(fold(text, markup), isOwn).length > 0);

const mergedRanges = (ranges: readonly Range[]): Range[] => {
  const sorted = [...ranges].sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1])
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
};

/** Replaces sorted ranges, in one pass over ranges and marks. */
const withPlaceholders = (text: string, ranges: readonly Range[], folded: Folded): string => {
  const { starts, ends, marks } = folded;
  const pieces: string[] = [];
  let done = 0;
  let seen = 0;
  for (const [from, to] of ranges) {
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? text.length;
    const inside: Mark[] = [];
    for (let mark = marks[seen]; mark && mark.start < end; mark = marks[++seen]) {
      if (mark.start > start) inside.push(mark);
    }
    const { kept, skipped } = placeholderWith(unpaired(inside), text, end);
    pieces.push(text.slice(done, start), kept);
    done = end + skipped;
  }
  return [...pieces, text.slice(done)].join('');
};

/** The placeholder with the marks that remain around it, and the number of following characters to remove. */
const placeholderWith = (inside: readonly Mark[], text: string, end: number) => {
  const [first] = inside;
  // Markup that opens inside the match and closes directly after it would be empty.
  const emptied =
    first && !first.opens
      ? inside.find(({ opens, raw }) => opens && text.startsWith(closingMark(raw), end))
      : undefined;
  const kept = inside.filter((mark) => mark !== emptied);
  const raws = kept.map(({ raw }) => raw).join('');
  const isOpening = kept.every(({ opens }) => opens);
  return {
    kept: isOpening ? raws + placeholder : placeholder + raws,
    skipped: emptied ? closingMark(emptied.raw).length : 0,
  };
};

const closingMark = (raw: string): string =>
  raw.startsWith('<') ? `</${/^<([a-z\d]+)/i.exec(raw)?.[1] ?? ''}>` : raw;

/** Removes pairs of marks that open and close inside the match. */
const unpaired = (marks: readonly Mark[]): Mark[] => {
  const left: Mark[] = [];
  for (const mark of marks) {
    if (/^(?:<(?:br|hr|wbr|img|[!?%])|\[\^)/i.test(mark.raw)) continue;
    const last = left.at(-1);
    if (last && last.opens !== mark.opens && kindOf(last) === kindOf(mark)) left.pop();
    else left.push(mark);
  }
  return left;
};

const kindOf = ({ raw }: Mark): string => {
  if (raw === '[' || raw.startsWith('](')) return 'link';
  return raw.startsWith('<') ? (/[a-z\d]+/i.exec(raw)?.[0] ?? '').toLowerCase() : raw;
};
