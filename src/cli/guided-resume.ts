import { intro, log, select, text } from '@clack/prompts';
import { RenderError } from '../errors.ts';
import type { Renderer } from '../render.ts';
import { sampleResume } from '../resume/sample-resume.ts';
import { isEmail } from '../resume/strict-schema.ts';
import { extensionOf } from '../text/file-stem.ts';
import type { ThemeSummary } from '../theme/theme.ts';
import { printWarnings } from './diagnostics.ts';
import { CommandError } from './exit-codes.ts';
import { readBytes } from './input.ts';
import type { Io } from './io.ts';
import { asSentence } from '../text/format-text.ts';

/** A question on the terminal. @throws RenderError canceled */
type Ask = (message: string, placeholder?: string) => Promise<string>;

/**
 * A résumé from the answers to five questions: a file to import, otherwise name, work and e-mail, and the theme.
 * @throws RenderError canceled, by Ctrl-C
 */
export const askResume = async (
  themes: readonly ThemeSummary[],
  io: Io,
  importFile: Renderer['importFile'],
): Promise<FirstResume> => {
  const terminal = { input: io.stdin, output: io.stderr, signal: io.signal };
  const ask: Ask = async (message, placeholder = '') =>
    answer(await text({ ...terminal, message, placeholder, defaultValue: '' })).trim();
  intro('Five questions. Enter skips a question, Ctrl-C stops.', terminal);
  const { meta, ...content } = (await askImport(ask, io, importFile)) ?? (await askBasics(ask, io));
  const theme = answer(
    await select({
      ...terminal,
      message: 'Which theme?',
      options: themes.map(({ name, description }) => ({ value: name, hint: description })),
      initialValue: 'classic',
    }),
  );
  return {
    $schema: sampleResume.$schema,
    ...content,
    meta: { ...meta, vitae: { ...meta?.vitae, theme } },
  };
};

/** A résumé that its author goes on editing. */
export interface FirstResume {
  readonly $schema?: string | undefined;
  readonly basics?: object | undefined;
  readonly meta?: { readonly vitae?: object | undefined } | undefined;
}

/** What the first question shows for no file, and takes as such. */
const none = 'none';

/** The content of a file, asked for until one is read or none is named. */
const askImport = async (
  ask: Ask,
  io: Io,
  importFile: Renderer['importFile'],
): Promise<FirstResume | undefined> => {
  const message =
    'Path of your existing résumé, if there is one (Word, PDF, Markdown, LinkedIn zip …):';
  const file = (await ask(message, none)).replace(/^(['"])(.*)\1$/, '$2');
  if (file === '' || file.toLowerCase() === none) return undefined;
  try {
    const bytes = new Uint8Array(await readBytes(file, io));
    const given = { bytes, extension: extensionOf(file) };
    const { resume, warnings } = await importFile(given, io.signal);
    printWarnings(warnings, io, file);
    return resume;
  } catch (error) {
    if (!(error instanceof RenderError || error instanceof CommandError)) throw error;
    const remedy = 'Give another path, or press Enter to continue without a file';
    log.error(`${asSentence(error.message)} ${remedy}`, { output: io.stderr });
    return askImport(ask, io, importFile);
  }
};

const askBasics = async (ask: Ask, io: Io): Promise<FirstResume> => {
  const { basics, $schema: _, ...sample } = sampleResume;
  const name = await ask('What is your name?', basics.name);
  const label = await ask('What do you do?', basics.label);
  const email = await ask('What is your e-mail address?', basics.email);
  if (email !== '' && !isEmail(email)) {
    log.warn(`"${email}" is not an e-mail address, like ${basics.email}; it is written as it is`, {
      output: io.stderr,
    });
  }
  const { summary } = basics;
  return {
    basics: {
      name: name || basics.name,
      ...(label !== '' && { label }),
      ...(email !== '' && { email }),
      summary,
    },
    ...sample,
  };
};

const answer = (given: string | symbol): string => {
  if (typeof given === 'string') return given;
  throw new RenderError('canceled', 'Stopped; no file is written.'); // the symbol of Ctrl-C
};
