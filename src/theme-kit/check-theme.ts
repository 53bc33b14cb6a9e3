import { asRenderError, type RenderError } from '../errors.ts';
import { RenderOptions } from '../options/schema.ts';
import type { ThemedRenderer } from '../render.ts';
import { themeFolderAt } from '../theme/find-themes.ts';
import { findFileFaults, readThemeManifest, type ThemeFolder } from '../theme/read-theme.ts';
import { findLowContrast } from './contrast.ts';
import { readCoverage, type CoverageSample } from './coverage.ts';
import { describeFindings, type CheckedSample } from './document-faults.ts';
import { counted } from '../text/format-text.ts';

/** What is wrong with a theme. */
export interface ThemeReport {
  /** Faults in the files of the theme, one error per file. */
  readonly errors: readonly RenderError[];
  /** Faults in the documents that the theme makes, in sentences. */
  readonly faults: readonly string[];
  /** Number of checked documents. */
  readonly documents: number;
  /** Bytes and pages of the PDF with every section. */
  readonly size?: { readonly bytes: number; readonly pages: number };
}

export interface ThemeCheckJob {
  /** Folder of the theme. Absolute, and among the themes of the renderer. */
  readonly folder: string;
  readonly renderer: ThemedRenderer;
  readonly signal: AbortSignal;
  /** Receives a PNG of the first page of each coverage résumé. */
  readonly onPicture?: (sample: string, png: Uint8Array) => Promise<void>;
}

/** Most bytes of a PDF, for each page of the coverage résumé and for its photo and fonts. */
const mostBytesPerPage = 45_000;
const formats = ['pdf', 'docx'] as const;

/** Checks the files of a theme, and if they are valid, the documents of the coverage résumés. */
export const checkTheme = async (job: ThemeCheckJob): Promise<ThemeReport> => {
  const themeFolder = themeFolderAt(job.folder);
  const fileErrors = await findFileFaults(themeFolder);
  if (fileErrors.length > 0) return { errors: fileErrors, faults: [], documents: 0 };
  const errors = await contrastErrors(themeFolder);
  const checked: CheckedSample[] = [];
  let size: ThemeReport['size'];
  for (const sample of await readCoverage()) {
    try {
      const made = await checkSample(sample, job);
      checked.push(...made.checked);
      size ??= made.size;
    } catch (thrown) {
      const error = asRenderError(thrown);
      if (error.code !== 'theme_invalid') throw error;
      return { errors: [...errors, error], faults: [], documents: checked.length };
    }
  }
  const faults = [...describeFindings(checked), ...(size ? describeSize(size) : [])];
  return { errors, faults, documents: checked.length, ...(size && { size }) };
};

const contrastErrors = async (themeFolder: ThemeFolder): Promise<RenderError[]> => {
  const { manifest, refusal } = await readThemeManifest(themeFolder);
  const issues = findLowContrast(manifest.tokens);
  return issues.length > 0 ? [refusal(issues)] : [];
};

const checkSample = async (
  { name, text, paper }: CoverageSample,
  { folder, renderer, signal, onPicture }: ThemeCheckJob,
) => {
  const options = { ...RenderOptions.parse({ paper, fit: 'off' }), theme: folder };
  const checked: CheckedSample[] = [];
  let size: ThemeReport['size'];
  for (const format of formats) {
    signal.throwIfAborted();
    const { bytes, check } = await renderer.check(text, { ...options, format }, signal);
    checked.push({ sample: name, check });
    if (check.pages !== undefined) size = { bytes: bytes.byteLength, pages: check.pages };
  }
  if (onPicture) await onPicture(name, await renderer.picture(text, options, signal));
  return { checked, size };
};

const describeSize = ({ bytes, pages }: NonNullable<ThemeReport['size']>): string[] => {
  const most = mostBytesPerPage * Math.max(2, pages);
  if (bytes <= most) return [];
  const kilobytes = (count: number): number => Math.round(count / 1_000);
  return [
    `The PDF of ${counted(pages, 'page')} has ${kilobytes(bytes)} kB, more than ${kilobytes(most)} kB: use fewer fonts, weights and colours of text.`,
  ];
};
