import { applyEdits, modify } from 'jsonc-parser';
import { isMap, parseDocument } from 'yaml';
import { RenderError } from '../errors.ts';
import type { FileOptions } from '../options/schema.ts';
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
  if (written === 'yaml') return writeYaml(text, options);
  throw new RenderError(
    'invalid_options',
    'Options can be written only into JSON Resume, in JSON or YAML. Convert the file first: render import FILE -o resume.json',
  );
};

const writeJson = (text: string, options: FileOptions): string => {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = {
    ...{ eol, tabSize: indent.length, insertSpaces: !indent.startsWith('\t') },
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
  for (const [name, value] of Object.entries(options)) {
    document.setIn(['meta', 'vitae', name], value);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
};
