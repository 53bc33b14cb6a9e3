import { pointerOf } from '../../text/json-pointer.ts';
import { checkText } from '../check-limits.ts';
import { isObject, hasContent } from '../../text/json.ts';
import { chooseLanguage } from './translations.ts';
import { blockOf, lineOf, sourceOf } from './readable-text.ts';
import {
  addWarning,
  applyRules,
  type Rule,
  type RuleContext,
  type ValuePaths,
  warnIgnored,
} from './rule.ts';
import { flatItems, type SourceItem } from './source-items.ts';
import {
  htmlText,
  markdownRules,
  objectAsText,
  onText,
  scalarRules,
  textRules,
} from './rules/scalar-rules.ts';
import { bulletMark } from '../../text/bullets.ts';
import { commas, splitOutside } from '../../text/split-outside.ts';
import { textLines } from '../../text/position.ts';

/** Splits one text where the schema has a list of short texts: "Go, SQL, Rust". */
const textAsTerms: Rule = {
  code: 'text_as_list',
  message: 'is one text; read as a list',
  read: onText((text) => splitTerms(text)),
};

export const splitTerms = (text: string): string[] => {
  const sign = ['\n', ';', '|', '•', '·'].find((each) => text.includes(each));
  // A comma inside brackets does not separate terms: "C (99, 11), Go".
  const parts = sign === undefined ? splitOutside(text, commas) : text.split(sign);
  return parts.map((part) => part.replace(bulletMark, '').trim()).filter((part) => part !== '');
};

const textAsHighlights: Rule = {
  code: 'text_as_list',
  message: 'is one text; read as a list',
  read: onText((text) => {
    const lines = textLines(text).filter((line) => line.trim() !== '');
    if (lines.length === 0) return undefined;
    const isBulleted = lines.every((line) => bulletMark.test(line));
    return isBulleted ? lines.map((line) => line.replace(bulletMark, '')) : [text];
  }),
};

/** `{title, text, items}` → "title: text", then the items as a Markdown list. */
const objectAsHighlight: Rule = {
  ...objectAsText(blockOf),
  messageOf: (value) =>
    isObject(value) &&
    hasContent(value) &&
    Object.keys(value).length === 1 &&
    typeof Object.values(value)[0] === 'string'
      ? 'is a key and a text, because of its colon; read as one text, as if it were in quotes'
      : undefined,
};

/** An object where the schema has a list of texts: `{Chrome: 6}` → "Chrome: 6". */
const mapAsList = (textOf: typeof lineOf | typeof blockOf): Rule => ({
  code: 'object_as_text',
  message: 'is an object; read as a list of texts',
  read: (value, context) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => {
          const text = textOf({ [key]: item }, sourceOf(context));
          return text === '' ? [] : [text];
        })
      : value,
});

interface TextListRules {
  readonly whole: readonly Rule[];
  readonly item: readonly Rule[];
}

const textListRules: Readonly<Record<'terms' | 'highlights', TextListRules>> = {
  // `{name: "Go", level: "expert"}` → "Go (expert)"
  terms: { whole: [textAsTerms, mapAsList(lineOf)], item: [objectAsText(lineOf), ...textRules] },
  highlights: {
    whole: [textAsHighlights, mapAsList(blockOf)],
    item: [objectAsHighlight, ...markdownRules],
  },
};

/** Reads a list of texts item by item. Drops empty and repeated items. */
export const readTextList = (
  kind: 'terms' | 'highlights',
  given: unknown,
  context: RuleContext,
): unknown => {
  const { state, paths } = context;
  const { whole, item: rules } = textListRules[kind];
  const value = applyRules([...scalarRules, htmlText, ...whole], given, context);
  const items = textItems(value, paths);
  if (items === undefined) return undefined;
  const kept = new Set<string>();
  const dropped = new Set<number>();
  const texts: string[] = [];
  items.forEach((item, index) => {
    const chosen = chooseLanguage(
      { value: item.value, paths: { source: item.source, target: [...paths.target, index] } },
      state,
    );
    const inItem = { state, paths: chosen.paths };
    const text = applyRules(rules, chosen.value, inItem);
    if (typeof text === 'string') checkText(text, kind, chosen.paths.source);
    if (!isKept(text, chosen.value, kept, inItem)) dropped.add(index);
    else {
      texts.push(text);
      kept.add(text);
    }
  });
  if (dropped.size > 0) state.dropped.set(pointerOf(paths.target), dropped);
  return texts;
};

/** Whether an item is a text that the list does not have yet. Warns about a text given again and a value that is none. */
const isKept = (
  text: unknown,
  given: unknown,
  kept: ReadonlySet<string>,
  context: RuleContext,
): text is string => {
  if (typeof text !== 'string') {
    if (text !== undefined && hasContent(given)) warnIgnored(given, context);
    return false;
  }
  if (text === '' || !kept.has(text)) return true;
  const message = 'is a repeated item; printed once';
  addWarning(context.state, context.paths, { code: 'repeated_item', message, before: given });
  return false;
};

const textItems = (value: unknown, { source }: ValuePaths): SourceItem[] | undefined => {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? flatItems(value, source) : [{ value, source }];
};
