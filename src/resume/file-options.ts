import { RenderError, type TextLocation } from '../errors.ts';
import { limits } from '../limits.ts';
import { optionNames, parseOptions } from '../options/parse.ts';
import { fileOptionNames, type FileOptions } from '../options/schema.ts';
import { suggestion } from '../options/suggest.ts';
import { pointerOf } from '../text/json-pointer.ts';
import type { ParsedResume } from './parse.ts';
import { Vitae } from './schema/print-settings.ts';
import type { Warning } from './warning.ts';

/** The render options that a résumé states for itself. */
export interface StatedOptions {
  readonly options: FileOptions;
  readonly warnings: readonly Warning[];
  /** Places of the options that the themes and fonts decide about; without line and column if not stated. */
  readonly places: Readonly<Record<'theme' | 'font', TextLocation>>;
}

/** Whether a text may state a redaction, which is known for sure only of a text that is read. */
export const mayRequestRedaction = (text: string): boolean => /\bredact\b/.test(text);

/** The last three letters before an offset as a number, whatever blanks, quotes, hyphens and underscores are among them. */
function endOfWord(text: string, offset: number): number {
  let end = 0;
  let letters = 0;
  for (let at = offset - 1; at >= 0 && letters < 3; at--) {
    const code = text.charCodeAt(at);
    const small = code | 0x20;
    if (small >= 0x61 && small <= 0x7a) end += small << (8 * letters++);
    else if (!mayJoin(code)) break;
  }
  return end;
}

const mayJoin = (code: number): boolean =>
  code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x27 || code === 0x2d || code === 0x5f;

/** The key of an option in any spelling that `foldKey` unites, and the colon after it. */
const optionKey = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${fileOptionNames.map((name) => [...name].join('[\\s_-]*')).join('|')})` +
    `[\\s_-]*(?:["']\\s*)?:`,
  'iu',
);

/** The last three letters of each name, as numbers. */
const nameEnds: ReadonlySet<number> = new Set(
  fileOptionNames.map((name) => endOfWord(name, name.length)),
);

/** Whether a key ends like an option. Takes a tenth of the time of the expression. */
const hasOptionLikeKey = (text: string): boolean => {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (nameEnds.has(endOfWord(text, at))) return true;
  }
  return false;
};

/** Whether a text has more colons than a résumé has values. Reading refuses most of these sooner than the search ends. */
const hasManyColons = (text: string): boolean => {
  let at = -1;
  for (let colons = 0; colons <= limits.values; colons++) {
    at = text.indexOf(':', at + 1);
    if (at < 0) return false;
  }
  return true;
};

/** Whether a text may state options. Most texts do not, and then they are read only once. */
export const mayStateOptions = (text: string): boolean =>
  /\b(?:vitae|theme)\b/.test(text) &&
  (hasManyColons(text) || (hasOptionLikeKey(text) && optionKey.test(text)));

/** Options of `meta.vitae`, and the theme of `meta.theme`. What is not an option or not valid gives a warning. */
export const readFileOptions = ({
  resume,
  locate,
}: Pick<ParsedResume, 'resume' | 'locate'>): StatedOptions => {
  const options: Record<string, unknown> = {};
  const warnings: Warning[] = [];
  const vitae: Readonly<Record<string, unknown>> = resume.meta?.vitae ?? {};
  const placeOf = (name: string): TextLocation => locate(pointerOf(['meta', 'vitae', name]));
  const warn = (name: string, message: string): void => {
    warnings.push({ ...placeOf(name), code: 'invalid_option', message, before: vitae[name] });
  };
  for (const [index, key] of Object.keys(vitae).entries()) {
    if (!settings.includes(key)) warn(key, notASetting(key, index));
  }
  for (const name of fileOptionNames) {
    const given = vitae[name];
    if (given === undefined) continue;
    try {
      options[name] = parseOptions({ [name]: given })[name];
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      warn(name, error.issues[0]?.message ?? error.message);
    }
  }
  // Finding a place reads the text once more.
  const placeIfStated = (name: 'theme' | 'font'): TextLocation =>
    vitae[name] === undefined ? { path: pointerOf(['meta', 'vitae', name]) } : placeOf(name);
  const places = { theme: placeIfStated('theme'), font: placeIfStated('font') };
  const theme = resume.meta?.['theme'];
  if (options['theme'] === undefined && typeof theme === 'string' && themeName.test(theme)) {
    options['theme'] = theme;
    places.theme = locate('/meta/theme');
  }
  return { options, warnings, places };
};

const themeName = /^[a-z][a-z0-9-]*$/;

/** The keys of `meta.vitae`. */
const settings: readonly string[] = Object.keys(Vitae.shape);

/** Only listed keys have a suggestion, because a file may have any number. */
const notASetting = (key: string, index: number): string => {
  if (optionNames.includes(key)) return 'is an option of a render, not of a file; it is not used';
  return `is not an option${index < limits.listedFindings ? suggestion(key, settings) : ''}`;
};
