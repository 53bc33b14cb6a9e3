import { formatOfFile } from '../options/format-of-file.ts';
import { formats, type Format } from '../options/schema.ts';
import { suggestion } from '../options/suggest.ts';
import { Resume } from '../resume/schema/resume.ts';
import { fileStem } from '../text/file-stem.ts';
import { pathOfKeys, type Path } from '../text/json-pointer.ts';

/** A part of a pattern: text, or the path of a value such as `basics.name`. */
type PatternPart = string | { readonly path: Path };

/** The pattern of the names of documents, as folders and the name of the file without its extension. */
export interface NamePattern {
  readonly folders: readonly (readonly PatternPart[])[];
  readonly file: readonly PatternPart[];
  /** The format that its extension states; absent for `{format}` or no extension. */
  readonly format?: Format;
  /** Whether it has a placeholder of a value of the résumé. */
  readonly readsResume: boolean;
}

/** Placeholders whose values are not in the résumé. */
const ownPlaceholders = ['index', 'input', 'format'];
const placeholders = [...ownPlaceholders, ...Object.keys(Resume.shape)];

/** A pattern that cannot be used; the message gives the reason. */
export class WrongPattern extends Error {
  override readonly name = 'WrongPattern';
}

/**
 * Reads `out/{basics.name}-{index}.{format}`. A text that ends with a slash is a folder, with a file for each input.
 * @throws WrongPattern
 */
export const readNamePattern = (text: string, isFolder: boolean): NamePattern => {
  const whole = isFolder ? `${text.replace(/[/\\]$/, '')}/{input}.{format}` : text;
  const parts = whole.split(process.platform === 'win32' ? /[/\\]/ : '/');
  const { stem, format } = splitExtension(parts.at(-1) ?? '');
  const pattern = { folders: parts.slice(0, -1).map(readParts), file: readParts(stem) };
  const paths = [...pattern.folders, pattern.file]
    .flat()
    .flatMap((part) => (typeof part === 'string' ? [] : [String(part.path[0])]));
  if (!paths.some((name) => name !== 'format')) {
    throw new WrongPattern(
      `All documents would have the name "${text}". Give a folder (out/) or a pattern ('out/{basics.name}-{index}.{format}').`,
    );
  }
  return {
    ...pattern,
    ...(format && { format }),
    readsResume: paths.some((name) => !ownPlaceholders.includes(name)),
  };
};

const splitExtension = (name: string): { readonly stem: string; readonly format?: Format } => {
  const open = '.{format}';
  if (name.endsWith(open)) return { stem: name.slice(0, -open.length) };
  const format = formatOfFile(name);
  if (format === undefined) return { stem: name };
  return { stem: name.slice(0, -formatExtension(format).length - 1), format };
};

const formatExtension = (format: Format): string => formats[format].extension;

const readParts = (text: string): PatternPart[] =>
  text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') && part.endsWith('}') ? placeholder(part) : part));

const placeholder = (text: string): PatternPart => {
  const path = pathOfKeys(text.slice(1, -1).split('.'));
  const first = String(path[0]);
  const isComplete = path.length > 1 || ownPlaceholders.includes(first);
  if (placeholders.includes(first) && isComplete && !path.includes('')) return { path };
  const hint = suggestion(first, placeholders);
  throw new WrongPattern(
    `${text} is an unknown placeholder${hint || '; known are {index}, {input}, {format} and values of the résumé such as {basics.name}.'}`,
  );
};

/** The value of a placeholder; undefined if it is missing or must not be shown. */
type NameValue = (path: Path) => string | undefined;

export interface NamedDocument {
  readonly index: number;
  readonly format: Format;
  readonly value: NameValue;
}

/** A name without its extension, and the extension. */
export interface OutputName {
  readonly stem: string;
  readonly extension: string;
}

/**
 * The name of a document. A value never makes a folder, and characters that file systems refuse are left out. A name
 * without any value is "resume-" and the number of the item.
 */
export const expandName = (pattern: NamePattern, document: NamedDocument): OutputName => {
  const { index, format } = document;
  const unnamed = `resume-${index}`;
  const folders = pattern.folders.map((parts) => expandPart(parts, document, 'other'));
  const file = expandPart(pattern.file, document, unnamed);
  return { stem: [...folders, file].join('/'), extension: formatExtension(format) };
};

const expandPart = (
  parts: readonly PatternPart[],
  { index, format, value }: NamedDocument,
  unnamed: string,
): string => {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const values = parts.map((part) => {
    if (typeof part === 'string') return part;
    const [name] = part.path;
    if (name === 'index') return String(index);
    if (name === 'format') return formatExtension(format);
    return fileStem(value(part.path) ?? '');
  });
  const hasValue = parts.some((part, at) => typeof part !== 'string' && values[at] !== '');
  const joined = fileStem(values.join('').normalize('NFC'));
  const isPartial = values.includes('');
  const trimmed = isPartial ? trimSeparators(joined) : joined;
  return hasValue && trimmed !== '' ? withinBytes(unreserved(trimmed)) : unnamed;
};

const trimSeparators = (text: string): string => {
  const letters = [...text];
  const isSeparator = (letter: string): boolean => ' ._-'.includes(letter);
  const first = letters.findIndex((letter) => !isSeparator(letter));
  const last = letters.findLastIndex((letter) => !isSeparator(letter));
  return first < 0 ? '' : letters.slice(first, last + 1).join('');
};

/** Names of devices, which Windows refuses with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[ .])/i;

const unreserved = (name: string): string => (reserved.test(name) ? `_${name}` : name);

/** File systems allow 255 bytes; the rest is for a number, the extension and temporary names. */
const longestBytes = 180;

const withinBytes = (name: string): string => {
  let kept = '';
  let bytes = 0;
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > longestBytes) break;
    kept += letter;
  }
  return kept.trim();
};
