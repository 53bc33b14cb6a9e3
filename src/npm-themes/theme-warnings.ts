import type { Warning } from '../resume/warning.ts';
import type { SectionName } from './clean-resume.ts';
import type { ThemeHtml } from './read-html.ts';

const mostAssets = 20;

/** Warnings about addresses that the document would load and scripts that it would run. */
export const htmlWarnings = ({ assets, hasScripts }: ThemeHtml, theme: string): Warning[] => [
  ...assets.slice(0, mostAssets).map((asset): Warning => ({
    code: 'remote_asset',
    path: '',
    message: `The theme ${theme} loads ${asset}, which is not fetched`,
    before: asset,
  })),
  ...(hasScripts
    ? [
        {
          code: 'script_not_run',
          path: '',
          message: `The theme ${theme} has scripts, which do not run`,
          before: theme,
        } as const,
      ]
    : []),
];

export const droppedWarnings = (sections: readonly SectionName[], theme: string): Warning[] =>
  sections.map((section) => ({
    code: 'dropped_section',
    path: `/${section}`,
    message: `The theme ${theme} does not print this section`,
    before: section,
  }));

/** The format does not come from the npm theme. */
export const otherThemeWarning = (format: string, theme: string): Warning => ({
  code: 'other_theme',
  path: '',
  message: `The theme ${theme} makes HTML and PDF only; ${format} is drawn by the theme classic`,
  before: theme,
});

export const unusedOptionWarning = (option: string, theme: string): Warning => ({
  code: 'unused_option',
  path: '',
  message: `The option ${option} is not used by the theme ${theme}`,
  before: option,
});

export const noClaimWarning = (theme: string): Warning => ({
  code: 'no_standard',
  path: '',
  message: `The PDF does not claim PDF/UA or PDF/A, because its structure is that of the theme ${theme}`,
  before: theme,
});
