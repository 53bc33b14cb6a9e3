import { isDeepStrictEqual } from 'node:util';
import { RenderError } from '../errors.ts';
import { readYaml } from '../resume/read/yaml.ts';
import { isObject, ownMember } from '../text/json.ts';
import { pathOf, pointerOf, type Path } from '../text/json-pointer.ts';
import type { ProseLine } from './line.ts';
import { splitFrontMatter } from '../text/front-matter.ts';

/** A value of the résumé that the prose below the front matter has in another form, or not at all. */
export interface Difference {
  readonly path: string;
  /** The value in the prose; absent if it has none. */
  readonly read?: unknown;
  /** The value in the résumé; absent if it has none. */
  readonly value?: unknown;
}

/** The smallest values in which the résumé differs from the read prose. */
export const differences = (read: unknown, value: unknown, path: Path = []): Difference[] => {
  if (isDeepStrictEqual(read, value)) return [];
  if (isObject(read) && isObject(value)) {
    return [...new Set([...Object.keys(read), ...Object.keys(value)])].flatMap((key) =>
      differences(ownMember(read, key), ownMember(value, key), [...path, key]),
    );
  }
  if (Array.isArray(read) && Array.isArray(value) && read.length === value.length) {
    return value.flatMap((item, index) => differences(read[index], item, [...path, index]));
  }
  return [
    {
      path: pointerOf(path),
      ...(read !== undefined && { read }),
      ...(value !== undefined && { value }),
    },
  ];
};

/** The front matter with these differences; empty without any. JSON is YAML, too. */
export const writeFrontMatter = (all: readonly Difference[]): string =>
  all.length === 0
    ? ''
    : `---\nvitae:\n${all.map((each) => `  - ${JSON.stringify(each)}\n`).join('')}---\n`;

/** A text without its front matter, with the same lines, and the front matter as data. */
export interface FrontMatter {
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly differences: readonly Difference[];
  /** Its lines, if it is not readable. */
  readonly unread: readonly string[];
}

/** Whether every line is a key, an item or a line inside of one. */
const looksLikeYaml = (lines: readonly string[]): boolean =>
  lines.every((line) => /^(?:\s|[\w<"'-][^:]*:|-\s|$)/.test(line));

export const readFrontMatter = (text: string): FrontMatter => {
  const found = splitFrontMatter(text);
  const data = found && parse(found.front);
  if (!found || (!data && !looksLikeYaml(found.front))) {
    return { body: text, data: {}, differences: [], unread: [] };
  }
  const body = '\n'.repeat(found.lines) + found.rest;
  if (!data) return { body, data: {}, differences: [], unread: found.front };
  const { vitae, ...others } = data;
  const all = Array.isArray(vitae) ? vitae.filter(isDifference) : [];
  return { body, data: others, differences: all, unread: [] };
};

const isDifference = (value: unknown): value is Difference =>
  isObject(value) && typeof value['path'] === 'string';

const parse = (own: readonly string[]): Record<string, unknown> | undefined => {
  if (own.every((line) => line.trim() === '')) return {};
  try {
    // The lines that `writeFrontMatter` writes are JSON, whose numbers YAML would read as texts.
    if (own[0] === 'vitae:' && own.slice(1).every((line) => line.startsWith('  - {'))) {
      return { vitae: own.slice(1).map((line): unknown => JSON.parse(line.slice(4))) };
    }
    const { value } = readYaml(own.join('\n'));
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RenderError) return undefined;
    throw error;
  }
};

/** Changes a read résumé at the differences; those whose place has another value are returned. */
export const applyDifferences = (resume: object, all: readonly Difference[]): Difference[] =>
  all.filter(({ path, read, value }) => {
    const keys = pathOf(path);
    const last = keys.at(-1);
    const parent = keys.slice(0, -1).reduce(ownMember, resume as unknown);
    if (last === undefined || typeof parent !== 'object' || parent === null) return true;
    if (!isDeepStrictEqual(ownMember(parent, last), read)) return true;
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Object.defineProperty(parent, last, { ...{ value, enumerable: true }, ...changeable });
    return false;
  });

const changeable = { writable: true, configurable: true };

/** Keys of front matter for lines of the head, by the beginning of the line. */
const headLabels: Readonly<Record<string, string>> = {
  ...{ subtitle: '', tagline: '', position: '', label: '', email: '', phone: 'Phone: ' },
  ...{ mobile: 'Phone: ', website: 'Website: ', homepage: 'Website: ', url: 'Website: ' },
  ...{ github: 'GitHub: ', linkedin: 'LinkedIn: ', twitter: 'Twitter: ', location: 'Location: ' },
  address: 'Address: ',
};

/** The lines of a head that front matter states, and the values of its other keys. */
export const headOf = (
  data: Readonly<Record<string, unknown>>,
): { readonly lines: readonly ProseLine[]; readonly others: readonly string[] } => {
  const nameKey = ['name', 'author', 'title'].find((key) => typeof data[key] === 'string');
  const texts: [ProseLine['kind'], string][] = [];
  const others: string[] = [];
  for (const [key, value] of Object.entries(data)) {
    const label = key === 'title' ? '' : ownMember(headLabels, key.toLowerCase());
    if (key === nameKey) texts.unshift(['heading', String(value)]);
    else if (key === 'header' && Array.isArray(value)) {
      for (const part of value) texts.push(['text', markedText(part)]);
    } else if (typeof label === 'string' && typeof value === 'string')
      texts.push(['text', label + value]);
    else if (typeof value === 'string') others.push(value);
  }
  const lines = texts
    .filter(([, text]) => text !== '')
    .map(([kind, text]): ProseLine => ({ kind, depth: 1, text, line: 1, isApart: true }));
  return { lines, others };
};

/** The text of an item of `header`, whose icons are HTML, and its address. */
const markedText = (part: unknown): string => {
  const text = ownMember(part, 'text');
  const link = ownMember(part, 'link');
  const bare = typeof text === 'string' ? text.replace(/<[^<>]*>/g, '').trim() : '';
  const isWeb = typeof link === 'string' && /^https?:/.test(link) && bare !== '';
  return isWeb ? `[${bare}](${link})` : bare;
};
