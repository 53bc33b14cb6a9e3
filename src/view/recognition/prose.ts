import { isObject } from '../../text/json.ts';
import { singleLine } from '../rich-text.ts';

/** Fields that say nothing about the language: names, addresses, dates, technologies. */
const ignored: ReadonlySet<string> = new Set(
  (
    '$schema locales meta image email phone url location profiles name organization institution network username ' +
    'keywords startDate endDate date releaseDate dateText id tags hidden highlightTags language fluency publisher ' +
    'issuer awarder authors entity title'
  ).split(' '),
);

/** Characters that are read: more would not change the result. */
const longest = 6_000;

/** In words: a shorter text is a title or a technology. */
const shortestProse = 4;

export interface Prose {
  /** All texts. */
  readonly words: string;
  /** Texts of several words. */
  readonly prose: string;
}

/** The texts of a résumé that are in its language, up to a length. */
export const proseOf = (resume: object): Prose => {
  const all: string[] = [];
  const prose: string[] = [];
  let length = 0;
  const visit = (value: unknown): void => {
    if (length > longest) return;
    if (typeof value === 'string') {
      const text = singleLine(withoutAddresses(value.slice(0, longest)));
      length += text.length;
      all.push(text);
      if (text.split(' ', shortestProse).length === shortestProse) prose.push(text);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) if (!ignored.has(key)) visit(item);
    }
  };
  visit(resume);
  return { words: all.join('\n'), prose: prose.join('\n') };
};

const withoutAddresses = (text: string): string =>
  text.includes('://') || text.includes('`')
    ? text.replace(/https?:\/\/[^\s)]+|`[^`]*`/g, ' ')
    : text;
