import { textFontIds } from '../fonts/families.ts';
import { describeOptions } from '../options/describe-options.ts';
import {
  FileOptions,
  fileOptionNames,
  formatNames,
  RenderOptions,
  type FileOptionName,
} from '../options/schema.ts';
import type { ThemeSummary } from '../theme/theme.ts';
import type { Choice, Choices } from './page-state.ts';

/** The options of the page: those that a résumé may state, and the choice of résumé or letter. */
const PageOptions = FileOptions.extend(RenderOptions.pick({ document: true }).shape);
const pageOptionNames = Object.keys(PageOptions.shape) as (keyof typeof PageOptions.shape)[]; // its keys

/** Whether a résumé may state the option. */
export const isFileOption = (name: string): name is FileOptionName =>
  fileOptionNames.some((each) => each === name);

/** What the page offers. */
export const pageChoices = (
  files: readonly string[],
  themes: readonly ThemeSummary[],
): Choices => ({
  ...{ files, formats: formatNames, themes },
  choices: listChoices(themes.map(({ name }) => name)),
});

/** The options that the page offers, with their values. */
export const listChoices = (themes: readonly string[]): Choice[] => {
  const facts = describeOptions(PageOptions);
  const known: Partial<Record<string, readonly string[]>> = { theme: themes, font: textFontIds };
  return pageOptionNames.map((name) => {
    const { description, enum: values = known[name], examples = [] } = facts[name];
    const [example] = examples;
    return {
      ...{ name, description, isStated: isFileOption(name) },
      ...(values && { values }),
      ...(example !== undefined && { example }),
    };
  });
};
