import type { Issue } from '../../errors.ts';
import { suggestion } from '../../options/suggest.ts';
import { positionFinder, type Position } from '../../text/position.ts';
import { errorMessage } from '../../text/errno.ts';

/** An error of Handlebars, with the file in which it happened. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  /** "template.hbs" */
  readonly file: string;
  readonly text: string;
  override readonly cause: unknown;

  constructor(file: string, text: string, cause: unknown) {
    super(errorMessage(cause));
    this.file = file;
    this.text = text;
    this.cause = cause;
  }
}

/** The names that a template can use. */
export interface KnownNames {
  readonly helpers: readonly string[];
  readonly partials: readonly string[];
  /** Names of the context and of all objects in it. */
  readonly values: readonly string[];
}

/**
 * The fault of a template with its place and its remedy. A fault in a shared partial is reported at its call in the
 * template, because the call gives it another context than it needs.
 */
export const describeTemplateFault = (
  fault: TemplateFault,
  template: string,
  known: KnownNames,
): { readonly issue: Issue; readonly file: string; readonly text: string } => {
  const { file, text, message } = fault;
  const partial = file.replace(/\.hbs$/, '');
  const call = file === 'template.hbs' ? undefined : placeOf(template, partial);
  const meaning = meaningOf(message, known);
  if (call === undefined) {
    return { issue: { path: '', message: meaning, ...positionIn(message, text) }, file, text };
  }
  const issue = {
    ...{ path: '', ...call },
    message: `the partial "${partial}" gets another context than it needs: ${meaning}`,
  };
  return { issue, file: 'template.hbs', text: template };
};

const built = ['if', 'unless', 'each', 'with', 'lookup', 'log'];

/** The messages of Handlebars, with their remedies. */
const meanings: readonly (readonly [RegExp, (name: string, known: KnownNames) => string])[] = [
  [
    /^"([^"]*)" not defined in /,
    (name, { values }) =>
      values.includes(name)
        ? `"${name}" is not defined here; write {{#if ${name}}}…{{/if}} around a value that may be absent, or ../${name} for a value of the block outside`
        : `"${name}" is not defined${suggestion(name, values) || '; docs/themes.md lists the values'}`,
  ],
  [
    /^Cannot use 'in' operator to search for '([^']*)'/,
    (name) => `"${name}" is not a part of a text`,
  ],
  [/^(Cannot read properties of undefined)/, () => 'a value that a helper needs is missing'],
  [
    /unknown helper (\S+)/,
    (name, { helpers }) =>
      `"${name}" is not a helper${suggestion(name, [...helpers, ...built]) || `; the helpers are ${[...built, ...helpers].join(', ')}`}`,
  ],
  [
    /^The partial (.+) could not be found/,
    (name, { partials }) =>
      `"${name}" is not a partial${suggestion(name, partials) || `; the partials are ${partials.join(', ')}`}`,
  ],
  [/^(\S+) doesn't match (\S+)/, (name) => `the block "${name}" is not closed by {{/${name}}}`],
];

const meaningOf = (message: string, known: KnownNames): string => {
  for (const [pattern, explain] of meanings) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return explain(name, known);
  }
  if (/^(?:Parse|Lexical) error/.test(message)) return syntaxMeaning(message);
  return message.replace(/ - \d+:\d+$/, '');
};

const tokens: Readonly<Record<string, string>> = {
  EOF: 'the end of the file',
  CLOSE: '}}',
  CLOSE_UNESCAPED: '}}}',
  OPEN_ENDBLOCK: '{{/',
  ID: 'a name',
};

const syntaxMeaning = (message: string): string => {
  const [, expected = '', got = ''] = /Expecting (.*), got '([^']*)'/.exec(message) ?? [];
  if (got === '') return 'the template cannot be read here';
  const names = [...expected.matchAll(/'([^']*)'/g)].map(([, name = '']) => tokens[name]);
  const likely = names.filter((name) => name !== undefined);
  const found = tokens[got] ?? got;
  if (got === 'INVALID') return `a character has no meaning here; is "}}" missing?`;
  if (got === 'EOF') return 'the file ends inside a block or an expression; close it';
  return `${found} is not expected here${likely.length > 0 ? `; expected is ${likely.join(' or ')}` : ''}`;
};

/** Handlebars counts columns from 0, and gives an excerpt of the text for a syntax error. */
const positionIn = (message: string, text: string): Position | undefined => {
  const [, line, column] = / - (\d+):(\d+)$/.exec(message) ?? [];
  if (line !== undefined) return { line: Number(line), column: Number(column) + 1 };
  const [, missing] = /^The partial (.+) could not be found/.exec(message) ?? [];
  if (missing !== undefined) return placeOf(text, missing);
  return placeOfExcerpt(message, text);
};

/** The first call of a partial. */
const placeOf = (text: string, partial: string): Position | undefined => {
  for (const { 1: name, index } of text.matchAll(/\{\{~?#?>\s*([^\s}]+)/g)) {
    if (name === partial) return positionFinder(text)(index);
  }
  return undefined;
};

/** The place that a caret marks below an excerpt without line breaks: "...abc\n---^". */
const placeOfExcerpt = (message: string, text: string): Position | undefined => {
  const [, shown = '', dashes = ''] = /error on line [^\n]*\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
  const before = shown.slice(0, dashes.length).replace(/^\.\.\./, '');
  const around = before + shown.slice(dashes.length).replace(/\.\.\.$/, '');
  if (around === '') return undefined;
  const kept = [...text.matchAll(/[^\n]/g)].map(({ index }) => index);
  const at = text.replaceAll('\n', '').indexOf(around);
  const offset = kept[at + before.length] ?? text.length;
  return at < 0 ? undefined : positionFinder(text)(offset);
};
