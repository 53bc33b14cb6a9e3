import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { limits } from '../../limits.ts';
import type { Path } from '../../text/json-pointer.ts';
import { positionFinder } from '../../text/position.ts';
import { withoutNumbers } from '../../text/yaml-tags.ts';
import { tooDeep, tooLarge } from '../check-limits.ts';
import { memberFinder } from './member-finder.ts';
import { syntaxError, type Duplicate, type SourceDocument } from './source-document.ts';
import { yamlFault } from './yaml-fault.ts';

// Loads the library with the first YAML text, so that JSON input does not pay for it.
const loadYaml = (): typeof Yaml => createRequire(import.meta.url)('yaml') as typeof Yaml; // `require` has no types

/** Limit of lexical tokens in one text: about the need of `limits.values` values with as many comments. */
const maxTokens = 10 * limits.values;

/** Limit of alias expansions. Without it, a few lines could expand to gigabytes. */
const maxAliases = 100;

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  // `findDuplicates` reports duplicates instead: the library compares all pairs of keys, which is quadratic.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  customTags: (tags: Yaml.Tags) => withoutNumbers(tags),
} as const;

/**
 * Parses YAML 1.2. Dates and numbers stay text, exactly as written.
 * @throws RenderError invalid_yaml with line and column, too_large
 */
export const readYaml = (text: string): SourceDocument => {
  const yaml = loadYaml();
  const document = composeOne(yaml, text);
  checkAliases(yaml, document, text);
  const value = valuesOf(document);
  const positionAt = positionFinder(text);
  const find = nodeFinder(yaml, document);
  return {
    value,
    duplicates: findDuplicates(yaml, document),
    locate: (path) => {
      const offset = find(path)?.range?.[0];
      return offset === undefined ? undefined : positionAt(offset);
    },
    literal: (path) => {
      const range = find(path)?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
  };
};

const nameOf = ({ isScalar }: typeof Yaml, key: unknown): string =>
  isScalar(key) ? String(key.value) : String(key);

const nodeFinder = (
  yaml: typeof Yaml,
  { contents }: Yaml.Document.Parsed,
): ((path: Path) => Yaml.Node | undefined) => {
  const member = memberFinder((map: Yaml.YAMLMap) =>
    map.items.map(({ key, value }) => [nameOf(yaml, key), value] as const),
  );
  return (path) => {
    const node = path.reduce<unknown>((inner, key) => {
      if (yaml.isMap(inner)) return member(inner, String(key));
      return yaml.isSeq(inner) ? inner.items[Number(key)] : undefined;
    }, contents);
    return yaml.isNode(node) ? node : undefined;
  };
};

// The library builds its nodes by recursion, and a stack overflow there can end the process. Count the
// depth of brackets while lexing, and the depth of blocks before the nodes are built.
const parseTokens = ({ Lexer, Parser }: typeof Yaml, text: string): Yaml.CST.Token[] => {
  const parser = new Parser();
  const tokens: Yaml.CST.Token[] = [];
  let count = 0;
  let depth = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > maxTokens) throw tooLarge(`more than ${maxTokens} YAML tokens`);
    if (lexeme === '[' || lexeme === '{') depth++;
    else if (lexeme === ']' || lexeme === '}') depth--;
    if (depth > limits.nestingDepth) throw tooDeep();
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  checkBlocks(tokens);
  return tokens;
};

const checkBlocks = (tokens: readonly Yaml.CST.Token[]): void => {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limits.nestingDepth) throw tooDeep();
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) waiting.push({ token: key, depth: depth + 1 });
      if (value) waiting.push({ token: value, depth: depth + 1 });
    }
  }
};

const composeOne = (yaml: typeof Yaml, text: string): Yaml.Document.Parsed => {
  const tokens = parseTokens(yaml, text);
  const composer = new yaml.Composer(options);
  const documents = [...composer.compose(tokens, true, text.length)];
  const [first, ...rest] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error) throw syntaxError(text, 'YAML', yamlFault(text, error));
  const second = rest.find(({ contents }) => contents !== null && !isNullScalar(yaml, contents));
  if (second) {
    const offset = second.contents?.range?.[0] ?? 0;
    throw syntaxError(text, 'YAML', {
      offset,
      message: 'a second document begins here; a file has one résumé',
    });
  }
  if (!first) throw syntaxError(text, 'YAML', { offset: 0, message: 'a value is expected' });
  return first;
};

// "---" at the end of the text opens an empty document.
const isNullScalar = ({ isScalar }: typeof Yaml, node: unknown): boolean =>
  isScalar(node) && node.value === null;

const checkAliases = (yaml: typeof Yaml, document: Yaml.Document.Parsed, text: string): void => {
  const anchors = new Set<string>();
  yaml.visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias: (_, { source, range }) => {
      if (anchors.has(source)) return;
      const message = `the alias *${source} has no anchor &${source} before it; a text that begins with * needs quotes`;
      throw syntaxError(text, 'YAML', { offset: range?.[0] ?? 0, message });
    },
  });
};

const valuesOf = (document: Yaml.Document.Parsed): unknown => {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    // `toJS` throws ReferenceError only when `maxAliasCount` is exceeded.
    if (error instanceof ReferenceError) throw tooLarge('its aliases expand to too many values');
    throw error;
  }
};

const findDuplicates = (yaml: typeof Yaml, document: Yaml.Document.Parsed): Duplicate[] => {
  const { isMap, isSeq, isNode } = yaml;
  const duplicates: Duplicate[] = [];
  const valueOf = (node: unknown): unknown => (isNode(node) ? node.toJS(document) : node);
  const visit = (node: unknown, path: Path): void => {
    if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, index]));
    if (!isMap(node)) return;
    const seen = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = nameOf(yaml, key);
      const place = [...path, name];
      if (seen.has(name)) {
        const first = seen.get(name);
        duplicates.push({
          path: place,
          get first() {
            return valueOf(first);
          },
          get last() {
            return valueOf(value);
          },
        });
      }
      seen.set(name, value);
      visit(value, place);
    }
  };
  visit(document.contents, []);
  return duplicates;
};
