import { applyEdits, modify } from 'jsonc-parser';
import { isMap, isNode, isScalar, parseDocument, stringify, type Document } from 'yaml';
import { RenderError } from '../errors.ts';
import type { FileOptions } from '../options/schema.ts';
import { indentUnit, lineBreakOf, withLineFeeds } from '../text/source-style.ts';
import { convertDocument } from './convert-document.ts';
import { readDocument, textNotation } from './read/read-document.ts';
import type { Notation } from './read/source-document.ts';

/**
 * The same résumé with the options in `meta.vitae`. Everything else stays as written, comments included.
 * @throws RenderError as `readDocument` does; invalid_options if the text is not JSON Resume in JSON or YAML
 */
export const writeFileOptions = (
  text: string,
  options: FileOptions,
  notation?: Notation,
): string => {
  const document = readDocument(text, notation);
  const { dialect } = convertDocument(document);
  const written = dialect === undefined ? textNotation(text, notation) : undefined;
  if (written === 'json') return writeJson(text, options);
  if (written === 'yaml') return withLineFeeds(text, (plain) => writeYaml(plain, options));
  throw new RenderError(
    'invalid_options',
    'Options can be written only into JSON Resume, in JSON or YAML. Convert the file first: render import FILE -o resume.json',
  );
};

const writeJson = (text: string, options: FileOptions): string => {
  const indent = indentUnit(text);
  const formattingOptions = {
    ...{ eol: lineBreakOf(text), tabSize: indent.length, insertSpaces: !indent.startsWith('\t') },
    keepLines: true,
  };
  return Object.entries(options).reduce(
    (written, [name, value]) =>
      applyEdits(written, modify(written, ['meta', 'vitae', name], value, { formattingOptions })),
    text,
  );
};

const writeYaml = (text: string, options: FileOptions): string => {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (!isMap(document.contents)) return text;
  const before = document.clone();
  for (const [name, value] of Object.entries(options)) {
    document.setIn(['meta', 'vitae', name], value);
  }
  const whole = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const placed = writeMeta(text, before, document);
  const isSame =
    placed !== undefined && stringify(parseDocument(placed).toJS()) === stringify(document.toJS());
  return isSame ? placed : whole;
};

/** The text with only `meta` written anew; `undefined` where it has no lines of its own. */
const writeMeta = (text: string, before: Document, after: Document): string | undefined => {
  if (!isMap(before.contents) || before.contents.flow) return undefined;
  const pair = before.contents.items.find(({ key }) => isScalar(key) && key.value === 'meta');
  const made = after.clone();
  made.contents = made.createNode({});
  made.set('meta', after.get('meta', true));
  made.commentBefore = null;
  made.comment = null;
  const meta = made.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text) });
  if (!pair) return `${text}${text.endsWith('\n') ? '' : '\n'}${meta}`;
  if (!isNode(pair.key) || !isNode(pair.value)) return undefined;
  const [from] = pair.key.range ?? [];
  const [, , to] = pair.value.range ?? [];
  if (from === undefined || to === undefined) return undefined;
  return `${text.slice(0, from)}${meta}${text.slice(to)}`;
};
