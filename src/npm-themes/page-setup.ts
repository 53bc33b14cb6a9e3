import type { PrintSetup } from '../browser/browser.ts';
import { perInch } from '../lengths.ts';
import { papers, type Paper } from '../options/schema.ts';
import { lookUp, objectOf } from '../text/json.ts';

/** What a request says about the page; absent parts are left to the theme. */
export interface RequestedPage {
  readonly paper?: Paper | undefined;
  /** All margins in millimetres. */
  readonly marginMm?: number | undefined;
}

interface SetupSources {
  /** `pdfRenderOptions` of the theme. */
  readonly theme: unknown;
  /** `meta.pdfRenderOptions` of the résumé, which come before those of the theme. */
  readonly resume: unknown;
  readonly requested: RequestedPage;
  /** Whether the style sheets of the theme set the size of the page. */
  readonly hasPageSize: boolean;
}

const inches = (widthMm: number, heightMm: number): readonly [number, number] => [
  widthMm / perInch.mm,
  heightMm / perInch.mm,
];

/** The formats of puppeteer, in inches. */
const formats: Readonly<Record<string, readonly [number, number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: inches(841, 1189),
  a1: inches(594, 841),
  a2: inches(420, 594),
  a3: inches(297, 420),
  a4: inches(210, 297),
  a5: inches(148, 210),
  a6: inches(105, 148),
};

/**
 * The page of a theme: its own `pdfRenderOptions`, then those of the résumé, then the request. Media are print,
 * backgrounds are printed and a page size in the style sheets counts, unless one of them says otherwise.
 */
export const pageSetup = ({ theme, resume, requested, hasPageSize }: SetupSources): PrintSetup => {
  const options = { ...objectOf(theme), ...objectOf(resume) };
  const { paper, marginMm } = requested;
  const margins = marginsOf(options['margin']);
  const [width, height] =
    paper === undefined ? sizeOf(options) : inches(papers[paper].widthMm, papers[paper].heightMm);
  return {
    media: options['mediaType'] === 'screen' ? 'screen' : 'print',
    paperWidth: width,
    paperHeight: height,
    landscape: options['landscape'] === true,
    scale: between(Number(options['scale'] ?? 1), 0.1, 2) ?? 1,
    printBackground: options['printBackground'] !== false,
    preferCSSPageSize:
      paper === undefined &&
      (typeof options['preferCSSPageSize'] === 'boolean'
        ? options['preferCSSPageSize']
        : hasPageSize),
    ...(marginMm === undefined
      ? margins
      : marginsOf(Object.fromEntries(sides.map((side) => [side, `${marginMm}mm`])))),
  };
};

const sides = ['top', 'bottom', 'left', 'right'] as const;

const marginsOf = (value: unknown) => {
  const given = objectOf(value);
  const of = (side: (typeof sides)[number]): number => between(lengthOf(given[side]), 0, 5) ?? 0;
  return {
    marginTop: of('top'),
    marginBottom: of('bottom'),
    marginLeft: of('left'),
    marginRight: of('right'),
  };
};

const sizeOf = (options: Record<string, unknown>): readonly [number, number] => {
  const width = between(lengthOf(options['width']), 1, 50);
  const height = between(lengthOf(options['height']), 1, 50);
  if (width !== undefined && height !== undefined) return [width, height];
  const { format } = options;
  const named = typeof format === 'string' ? formats[format.toLowerCase()] : undefined;
  return named ?? inches(papers.a4.widthMm, papers.a4.heightMm);
};

/** Inches of a length as puppeteer reads it: "0.8 cm", "10mm", or pixels as a number. */
const lengthOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value / perInch.px;
  if (typeof value !== 'string') return undefined;
  const [, amount, unit = 'px'] = /^([\d.]{1,12})\s*(px|in|cm|mm|pt)?$/i.exec(value.trim()) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) / (lookUp(perInch, unit.toLowerCase()) ?? perInch.px);
};

const between = (value: number | undefined, least: number, most: number): number | undefined =>
  value !== undefined && value >= least && value <= most ? value : undefined;
