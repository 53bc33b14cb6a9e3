import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isElement, readStructure, type Element } from '../../src/pdf/structure-tree.ts';

/** One printed line of a block. Coordinates in points from the upper left corner. */
export interface Line {
  /** Page index, from 0. */
  readonly page: number;
  readonly top: number;
  readonly baseline: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** A heading, a paragraph or the body of a list item. */
export interface Block {
  /** Structure type: H2, P, LBody. */
  readonly type: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

export interface Artifact extends Line {
  /** Whether it comes after all text of the document on its page. */
  readonly isLast: boolean;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** Text that is not part of the document: name and page number in the footer. */
  readonly artifacts: readonly Artifact[];
  /** Left, top, right and bottom of each link, in points. */
  readonly links: readonly (readonly [number, number, number, number])[];
}

export interface PrintedLayout {
  readonly pages: readonly PrintedPage[];
  readonly blocks: readonly Block[];
}

interface Run {
  readonly block: number | undefined;
  readonly line: Line;
}

/** Reads the position of every line of a tagged PDF, grouped by paragraph. */
export const readLayout = async (bytes: Uint8Array): Promise<PrintedLayout> => {
  const { types, blockOfContent } = await readBlocks(bytes);
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  const runs: Run[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true });
    const open: (string | undefined)[] = [];
    const pageRuns: Run[] = [];
    for (const item of content.items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop();
        else open.push(item.id);
      } else if (item.str.trim() !== '') {
        const id = open.findLast((each) => typeof each === 'string');
        const [, , , , x = 0, y = 0] = item.transform as number[];
        const baseline = y1 - y;
        pageRuns.push({
          block: id === undefined ? undefined : blockOfContent.get(id),
          line: {
            page: number - 1,
            // Typical ascent and descent of text fonts.
            top: baseline - 0.75 * item.height,
            baseline,
            bottom: baseline + 0.25 * item.height,
            left: x - x0,
            right: x - x0 + item.width,
            text: item.str,
          },
        });
      }
    }
    const lastOfText = pageRuns.findLastIndex(({ block }) => block !== undefined);
    const annotations = (await page.getAnnotations()) as { subtype: string; rect: number[] }[];
    pages.push({
      width: x1 - x0,
      height: y1 - y0,
      artifacts: pageRuns.flatMap(({ block, line }, index) =>
        block === undefined ? [{ ...line, isLast: index > lastOfText }] : [],
      ),
      links: annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map(({ rect: [left = 0, bottom = 0, right = 0, top = 0] }) => [
          left - x0,
          y1 - top,
          right - x0,
          y1 - bottom,
        ]),
    });
    runs.push(...pageRuns);
  }
  await task.destroy();
  const blocks = types
    .map((type, index) => {
      const lines = linesOf(runs.filter(({ block }) => block === index).map(({ line }) => line));
      return { type, lines, text: lines.map(({ text }) => text).join(' ') };
    })
    .filter(({ lines }) => lines.length > 0);
  return { pages, blocks };
};

const blockTypes = /^(?:H[1-6]|P|LBody|Lbl|TD|TH|Caption)$/;

/** The blocks of the structure tree, and the block of each marked content by its pdf.js id. */
const readBlocks = async (bytes: Uint8Array) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const types: string[] = [];
  const blockOfContent = new Map<string, number>();
  const visit = (element: Element, around: number | undefined): void => {
    const block = blockTypes.test(element.type) ? types.push(element.type) - 1 : around;
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid, block);
      else if (kid.kind === 'content' && block !== undefined) {
        blockOfContent.set(`p${kid.page.objectNumber}R_mc${kid.mcid}`, block);
      }
    }
  };
  for (const element of readStructure(document)) visit(element, undefined);
  return { types, blockOfContent };
};

/** Merges runs on one baseline to lines. */
const linesOf = (runs: readonly Line[]): Line[] => {
  const lines: Line[] = [];
  for (const run of runs) {
    const index = lines.findIndex(
      (line) => line.page === run.page && Math.abs(line.baseline - run.baseline) < 2,
    );
    const line = lines[index];
    if (!line) lines.push(run);
    else {
      lines[index] = {
        ...line,
        top: Math.min(line.top, run.top),
        bottom: Math.max(line.bottom, run.bottom),
        left: Math.min(line.left, run.left),
        right: Math.max(line.right, run.right),
        text: `${line.text} ${run.text}`,
      };
    }
  }
  return lines.sort((a, b) => a.page - b.page || a.baseline - b.baseline);
};
