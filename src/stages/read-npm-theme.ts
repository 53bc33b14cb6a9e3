import type { FontFile } from '../fonts/font-package.ts';
import { droppedSections } from '../npm-themes/dropped-sections.ts';
import type { GenericFonts } from '../npm-themes/font-fallbacks.ts';
import { readThemeHtml } from '../npm-themes/read-html.ts';
import { fontsForTheme } from '../npm-themes/theme-fonts.ts';
import { htmlWarnings } from '../npm-themes/theme-warnings.ts';
import type { Warning } from '../resume/warning.ts';
import type { SectionName } from '../npm-themes/standard-resume.ts';

/** The HTML that an npm theme made of a résumé. */
export interface ThemeHtmlJob {
  readonly html: string;
  readonly theme: string;
  /** The résumé that the theme was given. */
  readonly resume: Readonly<Record<string, unknown>>;
  /** BCP 47 tag of the document. */
  readonly language: string;
}

export interface ThemeHtmlResult {
  /** The document that can be printed. */
  readonly printable: string;
  readonly hasPageSize: boolean;
  readonly fonts: readonly FontFile[];
  readonly families: GenericFonts;
  readonly dropped: readonly SectionName[];
  readonly warnings: readonly Warning[];
}

/** Reads the HTML of an npm theme: what can be printed, with which fonts, and what it leaves out. */
export const readNpmTheme = async (job: ThemeHtmlJob): Promise<ThemeHtmlResult> => {
  const { html, theme, resume, language } = job;
  const read = readThemeHtml(html);
  const { fonts, families } = await fontsForTheme(read.text, language);
  const rules = fonts.rules.length > 0 ? `<style>${fonts.rules.join('\n')}</style>` : '';
  return {
    printable: `${read.printable}${rules}`,
    hasPageSize: read.hasPageSize,
    fonts: fonts.files,
    families,
    dropped: droppedSections(resume, read.text),
    warnings: htmlWarnings(read, theme),
  };
};
