import { RenderOptions, type Format, type Renderer } from '../../src/index.ts';
import type { PdfStandard } from '../../src/options/schema.ts';
import { lintDocx } from '../lint/docx.ts';
import { asideIds, bulletSign, isUpperCase } from '../../src/theme/layout.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { docxParagraphs } from './docx-text.ts';
import { printedLetters, saidLetters, excess } from './parity.ts';
import { pdfFindings } from './pdf-findings.ts';
import type { RandomDocument } from './random-documents.ts';
import { viewOf } from './view-of.ts';
import { letters } from './words.ts';

/** Findings that the random text itself causes: names like "- one", and names like addresses in the footer. */
const saidByTheResume = ['typed-bullet', 'contact-in-margin'];

/** Texts that pdf.js extracts in another order: right-to-left words, and musical notes, which are drawn in parts. */
const isRearranged = (text: string): boolean =>
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1D100}-\u{1D1FF}\u{1E800}-\u{1EFFF}]/u.test(
    text,
  );

export interface RandomResult {
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
  /** The findings in the documents, one per line. */
  readonly findings: readonly string[];
}

/** Renders a random résumé as PDF, Word and text, lints the documents and compares their texts. */
export const checkRandom = async (
  renderer: Renderer,
  { text, theme }: RandomDocument,
  standard: PdfStandard = 'ua1+a3a',
): Promise<RandomResult> => {
  const render = async (format: Format): Promise<Uint8Array> =>
    (await renderer.render(text, RenderOptions.parse({ theme, format, standard }))).bytes;
  const pdf = await render('pdf');
  const docx = await render('docx');
  const { view, theme: looks } = await viewOf(text, theme);
  const { name, label } = view.header;
  const printed = (await printedLetters(pdf, name ?? label ?? '')).join('');
  const txt = new TextDecoder().decode(await render('txt'));
  // Section titles may be in capitals.
  const comparable = (said: string): string =>
    unmarked(isUpperCase(looks.layout) ? said.toLowerCase() : said);
  const differs = excess(
    comparable(printed),
    comparable(saidLetters(txt, bulletSign(looks.layout))),
  );
  return {
    pdf,
    docx,
    findings: [
      ...(await pdfFindings(pdf, text, theme, standard))
        .filter((line) => !(isRearranged(text) && /^(text-|name-first)/.test(line)))
        // Dates under unknown keys are printed as they are written.
        .filter((line) => !line.startsWith('date-style')),
      ...lintDocx(docx)
        .filter(({ rule }) => !saidByTheResume.includes(rule))
        .map(({ rule, message }) => `Word ${rule}: ${message}`),
      ...(Object.keys(differs).length > 0
        ? [`letters: the PDF has more or less of ${JSON.stringify(differs)} than the text`]
        : []),
      ...(haveSameLetters(docx, txt, looks) ? [] : ['letters: Word and text differ']),
    ],
  };
};

/** The number before a numbered entry, which Word counts itself. */
const number = /^\s*\d+\. /gm;

/** Whether Word and plain text say the same. A side column stands before the text in Word, and after it in plain text. */
export const haveSameLetters = (
  docx: Uint8Array,
  txt: string,
  { layout }: Pick<Theme, 'layout'>,
) => {
  const texts = [wordLetters(docx), plainLetters(txt)];
  const [word, plain] =
    asideIds(layout).length === 0 ? texts : texts.map((text) => [...text].sort().join(''));
  return word === plain;
};

/** The letters of a Word document, without signs of lists. */
const wordLetters = (docx: Uint8Array): string =>
  unmarked(
    letters(
      docxParagraphs(docx)
        .map(({ text }) => text.replace(number, ''))
        .join(''),
    ),
  );

/** The letters of a plain text, without signs of lists and columns. */
const plainLetters = (txt: string): string =>
  unmarked(letters(txt.replace(number, '').replaceAll('  |  ', '\t')));

/**
 * The letters of a text, without the characters that PDF and plain text use for lists, rules and columns, and without
 * the stems and flags of musical notes.
 */
const unmarked = (text: string): string => text.replace(/[-•▪–|\u{1D165}-\u{1D172}]/gu, '');
