import { flagValues } from './flags.ts';

/** Names that other programs have for options. */
const otherNames: Readonly<Record<string, string>> = {
  color: 'accent',
  colour: 'accent',
  pages: 'fit',
  lang: 'locale',
  language: 'locale',
  out: 'output',
  template: 'theme',
  'font-size': 'size',
  'page-size': 'paper',
  resume: 'a file name, without an option',
  date: 'as-of',
  sections: 'order',
};

interface CommandHints {
  /** The words of the command; empty for the main one. */
  readonly words: string;
  readonly example?: string | undefined;
}

/**
 * Completes a message about wrong arguments: with the values of an option, with its name in Vitae, or with an example of the
 * command.
 */
export const completeUsageError = (message: string, { words, example }: CommandHints): string => {
  const text = message.trimEnd();
  const missing = /option '(?:-\w, )?--([\w-]+) .*' argument missing/.exec(text)?.[1];
  if (missing !== undefined) return `${text}${valuesHint(missing)}\n`;
  if (example !== undefined && text.includes('missing required argument'))
    return `${text}; for example: ${example}\n`;
  const unknown = /unknown option '--?([\w-]+)/.exec(text)?.[1];
  if (unknown === undefined || text.includes('Did you mean')) return `${text}\n`;
  return `${text}${nameHint(unknown, words)}\n`;
};

const valuesHint = (flag: string): string => {
  const { choices, examples } = flagValues(flag) ?? {};
  if (choices) return `; one of ${choices.join(', ')}`;
  return examples ? `; for example ${examples.join(', ')}` : '';
};

const nameHint = (flag: string, words: string): string => {
  const name = Object.hasOwn(otherNames, flag) ? otherNames[flag] : undefined;
  if (name === undefined)
    return `; all options: ${['render', words, '--help'].filter(Boolean).join(' ')}`;
  return name.includes(' ') ? `; give ${name}` : `; did you mean --${name}?`;
};
