import { RenderError } from '../errors.ts';
import { parseOptions } from '../options/parse.ts';
import { fileOptionNames, type FileOptions } from '../options/schema.ts';
import { pointerOf } from '../text/json-pointer.ts';
import type { ParsedResume } from './parse.ts';
import type { Warning } from './warning.ts';

/** The render options that a résumé states for itself. */
export interface StatedOptions {
  readonly options: FileOptions;
  readonly warnings: readonly Warning[];
}

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

/** Whether a text may state options. Most texts do not, and then they are read only once. */
export const mayStateOptions = (text: string): boolean =>
  /\b(?:vitae|theme)\b/.test(text) && hasOptionLikeKey(text) && optionKey.test(text);

/** Options of `meta.vitae`, and the theme of `meta.theme`. A value that is not valid gives a warning. */
export const readFileOptions = ({
  resume,
  locate,
}: Pick<ParsedResume, 'resume' | 'locate'>): StatedOptions => {
  const options: Record<string, unknown> = {};
  const warnings: Warning[] = [];
  const vitae: Readonly<Record<string, unknown>> = resume.meta?.vitae ?? {};
  for (const name of fileOptionNames) {
    const given = vitae[name];
    if (given === undefined) continue;
    try {
      options[name] = parseOptions({ [name]: given })[name];
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      const message = error.issues[0]?.message ?? error.message;
      const place = locate(pointerOf(['meta', 'vitae', name]));
      warnings.push({ ...place, code: 'invalid_option', message, before: given });
    }
  }
  const theme = resume.meta?.['theme'];
  if (typeof theme === 'string' && /^[a-z][a-z0-9-]*$/.test(theme)) options['theme'] ??= theme;
  return { options, warnings };
};
