import { familyOfLanguage } from '../../fonts/cjk.ts';
import {
  embeddedFonts,
  selectFonts,
  type FontRun,
  type SelectedFonts,
} from '../../fonts/select-fonts.ts';
import type { RenderOptions } from '../../options/schema.ts';
import { isPlainLatin, unprintable } from '../../text/unicode.ts';
import { pagePolicy } from '../../text/page-policy.ts';
import { escapeHtml } from '../../text/xml.ts';
import { leadingFactor } from '../../theme/leading.ts';
import { bulletSign } from '../../theme/layout.ts';
import { headTokens } from '../../theme/name-size.ts';
import type { Theme } from '../../theme/theme.ts';
import type { ResumeView } from '../../view/model.ts';
import type { PageHtml, RenderJob } from '../format.ts';
import { bodyAttributes } from './body-attributes.ts';
import { tagCjkLanguage } from './cjk-language.ts';
import { normalizeCombiningMarks, normalizeCombiningMarksInHtml } from './combining-marks.ts';
import { customProperties } from './custom-properties.ts';
import { findFontRuns } from './font-runs.ts';
import { keepDashes } from './keep-dashes.ts';
import { wrapNoBreak } from './no-break.ts';
import { tagForeignWords } from './language-spans.ts';
import { pageCss } from './page-css.ts';
import { sanitizeHtml } from './sanitize-html.ts';
import { hasAside as hasSideColumn, hasBand, renderTemplate } from './render-template.ts';
import { collapseWhiteSpace } from './white-space.ts';

type HtmlOptions = Pick<RenderOptions, 'paper'>;
type HtmlJob = Pick<RenderJob, 'view' | 'theme'> & { readonly options: HtmlOptions };

/**
 * View + theme → one HTML document with embedded fonts, styles and pictures, as the bytes of a file: another thread
 * receives bytes without copying them.
 * @throws RenderError theme_invalid if the template fails
 */
export const renderHtmlFile = async ({ view, theme, options }: HtmlJob): Promise<Uint8Array> => {
  const { fonts, start, end } = await drawHtml(view, theme, options);
  const encoder = new TextEncoder();
  const parts = [encoder.encode(start), await embeddedFonts(fonts), encoder.encode(end)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/**
 * View + theme → the same document for a page that loads the fonts itself.
 * @throws RenderError theme_invalid if the template fails
 */
export const renderForPage = async (
  view: ResumeView,
  theme: Theme,
  options: HtmlOptions,
): Promise<PageHtml> => {
  const { fonts, start, end } = await drawHtml(view, theme, options);
  return { html: start + fonts.rules.join('\n') + end, fonts: fonts.files };
};

interface DrawnHtml {
  readonly fonts: SelectedFonts;
  /** The document before and after the rules of its fonts. */
  readonly start: string;
  readonly end: string;
}

const drawHtml = async (
  view: ResumeView,
  own: Theme,
  { paper }: HtmlOptions,
): Promise<DrawnHtml> => {
  const hasAside = hasSideColumn(view, own);
  const theme = { ...own, tokens: headTokens(own, view, { paper, hasAside }) };
  const { body, isPlain } = await drawBody(view, theme);
  // Bullets are text of the style sheet, not of the body.
  const runs = findFontRuns(
    `${body}<p>${escapeHtml(bulletSign(theme.layout))}</p>`,
    theme.tokens,
    isPlain,
  );
  const fonts = await selectFonts(runs, view.language, theme.fontFiles);
  const name = await normalizeCombiningMarks(view.header.name ?? view.header.label ?? '');
  const styles = [
    customProperties(theme, fonts, leadingFactor(view.language)),
    pageCss(view, theme, { paper, hasAside, hasBand: hasBand(view, theme), name }),
    theme.css,
    languageCss(runs),
  ];
  const start = [
    '<!doctype html>',
    `<html lang="${escapeHtml(view.language)}" dir="${view.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(stripUnprintable(view.title))}</title>`,
    '<style>',
  ].join('\n');
  const end = [
    `\n${styles.join('\n')}</style>`,
    '</head>',
    `<body ${bodyAttributes(theme, hasAside, view.letter)}>`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { fonts, start, end };
};

/** The content of the body, and whether it is plain Latin. Most documents are, and skip the steps for other scripts. */
const drawBody = async (
  view: ResumeView,
  theme: Theme,
): Promise<{ readonly body: string; readonly isPlain: boolean }> => {
  const { html, isShipped } = await renderTemplate(view, theme);
  const written = collapseWhiteSpace(stripUnprintable(html));
  const isPlain = isPlainLatin(written);
  const marked = keepDashes(
    isPlain ? wrapNoBreak(written) : await markScripts(written, view.language),
  );
  // Runs last, so that later steps cannot add markup.
  const photo = view.header.photo?.source;
  return { body: isShipped ? marked : sanitizeHtml({ html: marked, theme, photo }), isPlain };
};

/** Marks in forms that the fonts draw, and words of other scripts with their language. */
const markScripts = async (html: string, language: string): Promise<string> => {
  const content = await normalizeCombiningMarksInHtml(html);
  return tagCjkLanguage(tagForeignWords(wrapNoBreak(content), language), language);
};

const stripUnprintable = (html: string): string => html.replace(unprintable, '');

/** CSS that draws words with a CJK `lang` in the font family of that language. */
const languageCss = (runs: readonly FontRun[]): string =>
  [...new Set(runs.map(({ language }) => language))]
    .filter((language) => language !== undefined)
    .map((language) => {
      const family = familyOfLanguage(language) ?? '';
      return `span[lang="${language}"]{font-family:"${family}",var(--font-body)}`;
    })
    .join('\n');
