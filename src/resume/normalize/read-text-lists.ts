import { pointerOf } from '../../text/json-pointer.ts';
import { checkText } from '../check-limits.ts';
import { isObject, type JsonObject } from '../../text/json.ts';
import { addWarning, applyRules, childPaths, type FieldContext, type Rule } from './rule.ts';
import {
  htmlText,
  markdownRules,
  nullValue,
  numberAsText,
  textRules,
  valueAsText,
} from './rules/text-rules.ts';

const bulletMarks = /^\s*[-*•·▪◦‣–—]\s+/;

/** Splits one text where the schema has a list of short texts: "Go, SQL, Rust". */
const textAsTerms: Rule = {
  code: 'text_as_list',
  message: 'is one text; read as a list',
  read: (value) => (typeof value === 'string' ? splitTerms(value) : value),
};

export const splitTerms = (text: string): string[] => {
  const sign = ['\n', ';', '|', '•', '·', ','].find((each) => text.includes(each));
  const parts = sign === ',' ? splitAtCommas(text) : sign ? text.split(sign) : [text];
  return parts.map((part) => part.replace(bulletMarks, '').trim()).filter((part) => part !== '');
};

/** A comma inside brackets does not separate terms: "C (99, 11), Go". */
const splitAtCommas = (text: string): string[] => {
  const parts: string[] = [];
  let end = text.length;
  let isInside = false;
  // Reads from the end: a comma is inside brackets if the next bracket is a closing one.
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === ')') isInside = true;
    else if (sign === '(') isInside = false;
    else if (sign === ',' && !isInside) {
      parts.push(text.slice(at + 1, end));
      end = at;
    }
  }
  return [...parts, text.slice(0, end)].reverse();
};

const textAsHighlights: Rule = {
  code: 'text_as_list',
  message: 'is one text; read as a list',
  read: (value) => {
    if (typeof value !== 'string') return value;
    const lines = value.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length === 0) return undefined;
    const isBulleted = lines.every((line) => bulletMarks.test(line));
    return isBulleted ? lines.map((line) => line.replace(bulletMarks, '')) : [value];
  },
};

/** `{name: "Go", level: "expert"}` → "Go (expert)". */
const objectAsTerm: Rule = {
  code: 'object_as_text',
  message: 'is an object; read as text',
  read: (value) => {
    if (!isObject(value)) return value;
    const name = valueAsText(
      firstMember(value, ['name', 'title', 'label', 'keyword', 'skill', 'text', 'value']),
    );
    const more = valueAsText(
      firstMember(value, ['level', 'proficiency', 'fluency', 'rating', 'years']),
    );
    if (name === undefined) return value;
    return more === undefined || more.trim() === '' ? name : `${name} (${more})`;
  },
};

const firstMember = (value: JsonObject, names: readonly string[]): unknown =>
  names.map((name) => value[name]).find((member) => member !== undefined && member !== null);

/** `{title, text, items}` → "title: text", then the items as a Markdown list. */
const objectAsHighlight: Rule = {
  code: 'object_as_text',
  message: 'is an object; read as text',
  read: (value) => {
    if (!isObject(value)) return value;
    const title = valueAsText(firstMember(value, ['name', 'title', 'heading', 'label']));
    const text = valueAsText(
      firstMember(value, [
        'text',
        'highlight',
        'summary',
        'description',
        'content',
        'value',
        'item',
      ]),
    );
    const lead = [title, text]
      .filter((part) => part !== undefined && part.trim() !== '')
      .join(': ');
    const items = firstMember(value, ['items', 'highlights', 'bullets', 'points', 'details']);
    const bullets = Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
    const lines = [lead, ...bullets.map((bullet) => `- ${bullet.trim()}`)];
    return lead === '' && bullets.length === 0 ? value : lines.join('\n').trim();
  },
};

const termRules = [nullValue, numberAsText, objectAsTerm, ...textRules.slice(1)];
const highlightRules = [nullValue, numberAsText, objectAsHighlight, ...markdownRules.slice(1)];

interface TextListRules {
  readonly whole: Rule;
  readonly item: readonly Rule[];
}

const textListRules: Readonly<Record<'terms' | 'highlights', TextListRules>> = {
  terms: { whole: textAsTerms, item: termRules },
  highlights: { whole: textAsHighlights, item: highlightRules },
};

/** Reads a list of texts item by item. Drops empty and repeated items. */
export const readTextList = (
  kind: 'terms' | 'highlights',
  given: unknown,
  context: FieldContext,
): unknown => {
  const { state, paths, isExtension } = context;
  const { whole, item: rules } = textListRules[kind];
  const value = applyRules([nullValue, numberAsText, htmlText, whole], given, context);
  if (!Array.isArray(value)) return value;
  const kept: unknown[] = [];
  const said = new Set<unknown>();
  const dropped = new Set<number>();
  value.forEach((item: unknown, index) => {
    const itemPlace = childPaths(paths, index);
    const read = applyRules(rules, item, { state, paths: itemPlace });
    if (typeof read === 'string') checkText(read, kind, itemPlace.source);
    const isRepeated = typeof read === 'string' && read !== '' && said.has(read);
    if (isRepeated) {
      const message = 'is a repeated item; printed once';
      addWarning(state, itemPlace, { code: 'repeated_item', message, before: item });
    }
    const isIgnored = isExtension && read !== undefined && typeof read !== 'string';
    if (isIgnored) {
      const message = 'holds a value that Vitae cannot read here; left out';
      addWarning(state, itemPlace, { code: 'ignored_field', message, before: item });
    }
    if (isRepeated || isIgnored || read === undefined) dropped.add(index);
    else {
      kept.push(read);
      said.add(read);
    }
  });
  if (dropped.size > 0) state.dropped.set(pointerOf(paths.target), dropped);
  return kept;
};
