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

/** The key of an option in any spelling that `foldKey` unites, and the colon after it. */
const anyKey =
  `(?:${fileOptionNames.map((name) => [...name].join('[\\s_-]*')).join('|')})` +
  `[\\s_-]*(?:["']\\s*)?:`;
/** Also at the end of a longer word: takes a quarter of the time of the exact expression. */
const optionLikeKey = new RegExp(anyKey, 'iu');
const optionKey = new RegExp(`(?<![\\p{L}\\p{N}])${anyKey}`, 'iu');

/** Whether a text may state options. Most texts do not, and then they are read only once. */
export const mayStateOptions = (text: string): boolean =>
  (text.includes('vitae') || text.includes('theme')) &&
  /\b(?:vitae|theme)\b/.test(text) &&
  optionLikeKey.test(text) &&
  optionKey.test(text);

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
