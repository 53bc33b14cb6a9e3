import type { Warning, WarningCode } from '../resume/warning.ts';
import type { SectionName } from './standard-resume.ts';
import type { ThemeHtml } from './read-html.ts';

const mostAssets = 20;

const warning = (code: WarningCode, message: string, before: string, path = ''): Warning => ({
  code,
  path,
  message,
  before,
});

/** Warnings about addresses that the document would load and scripts that it would run. */
export const htmlWarnings = ({ assets, hasScripts }: ThemeHtml, theme: string): Warning[] => [
  ...assets
    .slice(0, mostAssets)
    .map((asset) =>
      warning('remote_asset', `The theme ${theme} loads ${asset}, which is not fetched`, asset),
    ),
  ...(hasScripts
    ? [warning('script_not_run', `The theme ${theme} has scripts, which do not run`, theme)]
    : []),
];

export const droppedWarnings = (sections: readonly SectionName[], theme: string): Warning[] =>
  sections.map((section) =>
    warning(
      'dropped_section',
      `The theme ${theme} does not print this section`,
      section,
      `/${section}`,
    ),
  );

/** The format does not come from the npm theme. */
export const otherThemeWarning = (format: string, theme: string): Warning =>
  warning(
    'other_theme',
    `The theme ${theme} makes HTML and PDF only; ${format} is drawn by the theme classic`,
    theme,
  );

export const unusedOptionWarning = (option: string, theme: string): Warning =>
  warning('unused_option', `The option ${option} is not used by the theme ${theme}`, option);

export const noClaimWarning = (theme: string): Warning =>
  warning(
    'no_standard',
    `The PDF does not claim PDF/UA or PDF/A, because its structure is that of the theme ${theme}`,
    theme,
  );
