import { PDFStream, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import {
  dictOf,
  entry,
  arrayItems,
  nameText,
  pageContent,
  streamBytes,
} from '../../../src/pdf/objects.ts';
import { readShownText, twoByteCodes } from '../../../src/pdf/text-operators.ts';
import { parseToUnicode } from '../../../src/pdf/to-unicode.ts';
import type { LintFinding } from '../finding.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks that the fonts of shown text are embedded and every glyph has a text (PDF/UA-1, 7.21). */
export const checkFonts = (pdf: TaggedPdf): LintFinding[] => {
  const shown = new Map<PDFDict, Set<number>>();
  for (const { node } of pdf.pages) {
    collectCodes(pageContent(node), entry(node, 'Resources'), shown, new Set());
  }
  return [...shown].flatMap(([font, codes]) => checkFont(font, codes));
};

/** Collects the codes shown in each font, by a page and by its forms. */
const collectCodes = (
  content: Uint8Array,
  resources: PDFObject | undefined,
  shown: Map<PDFDict, Set<number>>,
  seen: Set<PDFObject>,
): void => {
  for (const { font: name, codes, mode } of readShownText(content)) {
    const font = dictOf(entry(entry(resources, 'Font'), name));
    // Text in mode 3 is invisible.
    if (font === undefined || mode === 3) continue;
    const known = shown.get(font) ?? new Set();
    shown.set(font, known);
    for (const code of isComposite(font) ? twoByteCodes(codes) : codes) known.add(code);
  }
  const objects = dictOf(entry(resources, 'XObject'));
  for (const name of objects?.keys() ?? []) {
    const form = objects?.lookup(name);
    if (form === undefined || seen.has(form) || nameText(entry(form, 'Subtype')) !== 'Form')
      continue;
    seen.add(form);
    collectCodes(streamBytes(form), entry(form, 'Resources') ?? resources, shown, seen);
  }
};

const isComposite = (font: PDFDict): boolean => nameText(entry(font, 'Subtype')) === 'Type0';

const checkFont = (font: PDFDict, codes: ReadonlySet<number>): LintFinding[] => {
  const name = nameText(entry(font, 'BaseFont')) ?? 'A font without name';
  const isType3 = nameText(entry(font, 'Subtype')) === 'Type3';
  const descendant = arrayItems(entry(font, 'DescendantFonts'))[0] ?? font;
  const descriptor = entry(descendant, 'FontDescriptor');
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => entry(descriptor, key) !== undefined,
  );
  const findings: LintFinding[] = [];
  if (!isType3 && !isEmbedded) {
    findings.push({ rule: '7.21.4.1-1', message: `${name} is not embedded.` });
  }
  if (isComposite(font)) {
    findings.push(...checkComposite(font, descendant, name));
    if (codes.has(0)) {
      findings.push({ rule: '7.21.8-1', message: `${name} shows the glyph for missing letters.` });
    }
  }
  return [...findings, ...checkUnicode(font, codes, name)];
};

const checkComposite = (font: PDFDict, descendant: PDFObject, name: string): LintFinding[] => {
  const encoding = nameText(entry(font, 'Encoding'));
  const isCid2 = nameText(entry(descendant, 'Subtype')) === 'CIDFontType2';
  const findings: LintFinding[] = [];
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') {
    findings.push({ rule: '7.21.3.1-1', message: `${name} does not have an identity encoding.` });
  }
  const glyphs = entry(descendant, 'CIDToGIDMap');
  const saysGlyphs = glyphs instanceof PDFStream || nameText(glyphs) === 'Identity';
  if (isCid2 && !saysGlyphs) {
    findings.push({ rule: '7.21.3.2-1', message: `${name} does not have a CIDToGIDMap.` });
  }
  return findings;
};

const checkUnicode = (font: PDFDict, codes: ReadonlySet<number>, name: string): LintFinding[] => {
  const cmap = entry(font, 'ToUnicode');
  if (cmap === undefined) {
    const isSimple = nameText(entry(font, 'Subtype')) !== 'Type3' && !isComposite(font);
    // The encoding of a simple font gives the meaning of its codes.
    return isSimple ? [] : [{ rule: '7.21.7-1', message: `${name} does not map to Unicode.` }];
  }
  const map = parseToUnicode(streamBytes(cmap));
  const unmapped = [...codes].filter((code) => !map.get(code));
  const forbidden = [...codes].filter((code) => /[\0\uFFFE\uFEFF]/.test(map.get(code) ?? ''));
  return [
    ...(unmapped.length > 0
      ? [{ rule: '7.21.7-1', message: `${name} shows ${unmapped.length} glyphs without text.` }]
      : []),
    ...(forbidden.length > 0
      ? [
          {
            rule: '7.21.7-2',
            message: `${name} maps ${forbidden.length} glyphs to U+0000, U+FFFE or U+FEFF.`,
          },
        ]
      : []),
  ];
};
