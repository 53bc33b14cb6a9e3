import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { entry, pageContent, streamBytes } from '../../src/pdf/objects.ts';
import { readShownText, twoByteCodes } from '../../src/pdf/text-operators.ts';
import { parseToUnicode } from '../../src/pdf/to-unicode.ts';
import { applyEdits, operatorCode, scanOperators } from '../../src/pdf/tokenizer.ts';
import { latin1 } from '../../src/text/latin1.ts';

/** The glyphs of one text object and their position in the content of the page. */
export interface ShownRun {
  readonly page: PDFPage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A PDF after a change. */
export const changed = async (
  bytes: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save({ addDefaultPage: false });
};

/** The first run with these words. */
export const findRun = (document: PDFDocument, words: string): ShownRun => {
  for (const page of document.getPages()) {
    const run = runsOf(page).find(({ text }) => text.includes(words));
    if (run) return run;
  }
  throw new Error(`The words "${words}" are not on any page.`);
};

/** Replaces a run. `as` receives its operators as written. */
export const rewrite = ({ page, start, end }: ShownRun, as: (written: string) => string): void => {
  const content = pageContent(page.node);
  const text = as(latin1(content, start, end));
  const { context } = page.doc;
  const stream = context.flateStream(applyEdits(content, [{ start, end, text }]));
  page.node.set(PDFName.of('Contents'), context.register(stream));
};

const operators = {
  font: operatorCode('Tf'),
  show: ['Tj', 'TJ'].map(operatorCode),
  end: operatorCode('ET'),
};

const runsOf = (page: PDFPage): ShownRun[] => {
  const content = pageContent(page.node);
  const fonts = entry(entry(page.node, 'Resources'), 'Font');
  const runs: ShownRun[] = [];
  let map = new Map<number, string>();
  let run: ShownRun | undefined;
  scanOperators(content, (operator, start, _, end) => {
    if (operator === operators.font) {
      const name = /\/(\S+)/.exec(latin1(content, start, end))?.[1] ?? '';
      map = parseToUnicode(streamBytes(entry(entry(fonts, name), 'ToUnicode')));
    } else if (operators.show.includes(operator)) {
      const [shown] = readShownText(content.subarray(start, end));
      const text = twoByteCodes(shown?.codes ?? []).map((code) => map.get(code) ?? '\uFFFD');
      run = { page, start: run?.start ?? start, end, text: (run?.text ?? '') + text.join('') };
    } else if (operator === operators.end && run) {
      runs.push(run);
      run = undefined;
    }
    return true;
  });
  return runs;
};
