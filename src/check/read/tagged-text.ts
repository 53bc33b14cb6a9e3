import type { PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { openPdf, pagesOf, type PdfDocument } from '../../pdf/document.ts';
import { dictOf, entry, pageContent, streamBytes } from '../../pdf/objects.ts';
import { isElement, ownerOf, readStructure, type Element } from '../../pdf/structure-tree.ts';
import {
  isTwoByteFont,
  readShownText,
  twoByteCodes,
  type ShownText,
} from '../../pdf/text-operators.ts';
import { textOfCodes, toUnicodeOf, type UnicodeMap } from '../../pdf/to-unicode.ts';

/** Elements within a line of text (ISO 32000-1, table 338; ISO 32000-2, 14.8.4.7). */
const inline = /^(Span|Em|Strong|Sub|Quote|Note|FENote|Reference|BibEntry|Code|Link|Annot)$/;

/**
 * The texts of the blocks in the structure tree, in its order, as a screen reader receives them: only the characters of
 * the tagged content. Unlike an extractor it does not see the distances between words.
 */
export const readTaggedText = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await openPdf(bytes);
  const textOf = contentReader(document);
  const blocks: string[] = [];
  let open = '';
  const endBlock = (): void => {
    if (open.trim() !== '') blocks.push(open);
    open = '';
  };
  const read = ({ type, kids }: Element): void => {
    const isBlock = !inline.test(type);
    if (isBlock) endBlock();
    for (const kid of kids) {
      if (isElement(kid)) read(kid);
      else if (kid.kind === 'content') open += textOf(ownerOf(kid)).get(kid.mcid) ?? '';
    }
    if (isBlock) endBlock();
  };
  readStructure(document).forEach(read);
  return blocks;
};

type MarkedTexts = ReadonlyMap<number, string>;

/** Reads the texts of a page or form XObject by MCID, each stream once. */
const contentReader = (document: PdfDocument): ((owner: PDFRef) => MarkedTexts) => {
  const pages = new Set(pagesOf(document).map(({ ref }) => ref));
  const read = new Map<PDFRef, MarkedTexts>();
  return (owner) => {
    const known = read.get(owner);
    if (known) return known;
    const object = document.context.lookup(owner);
    const page = pages.has(owner) ? dictOf(object) : undefined;
    const content = page ? pageContent(page) : streamBytes(object);
    const texts = markedTexts(content, entry(entry(object, 'Resources'), 'Font'));
    read.set(owner, texts);
    return texts;
  };
};

const markedTexts = (content: Uint8Array, fonts: PDFObject | undefined): MarkedTexts => {
  const maps = new Map<string, UnicodeMap>();
  const texts = new Map<number, string>();
  let last: ShownText['actualText'];
  for (const { font, codes, mcid, actualText } of readShownText(content)) {
    if (mcid === undefined) continue;
    const own = entry(fonts, font);
    const map = maps.get(font) ?? toUnicodeOf(entry(own, 'ToUnicode'));
    maps.set(font, map);
    // A sequence with ActualText has one text for all its strings.
    const isRead = actualText !== undefined && actualText === last;
    last = actualText;
    if (isRead) continue;
    const drawn = isTwoByteFont(own) ? twoByteCodes(codes) : codes;
    const text = actualText?.text ?? textOfCodes(drawn, map);
    texts.set(mcid, (texts.get(mcid) ?? '') + text);
  }
  return texts;
};
