import type { Scale } from '../../../theme/scale.ts';
import type { Box, StyledElement, TextNode } from './page-dom.ts';
import type { ScaleSteps } from './scale-steps.ts';

export interface FitTask {
  /** Whether the design is kept, whatever its pages. */
  readonly isFixed?: boolean;
  /** Requested number of pages; absent: any number. */
  readonly pages?: number;
  readonly steps: ScaleSteps;
  /** Allowed fill of the last page after a change, 0 to 1. */
  readonly maxLastFill: number;
  /** A requested last page filled less is spread out, 0 to 1. */
  readonly minLastFill: number;
  /** A last page with fewer lines is corrected. */
  readonly minLastLines: number;
  /** A last page with at most this many lines is moved to the page before, if the gentle limits allow it. */
  readonly shortLastLines: number;
}

/** The layout of the document at one scale. */
export interface Measurement {
  readonly scale: Scale;
  readonly pages: number;
  /** Lines of text on the last page. */
  readonly lastLines: number;
  /** Fill of the last page, 0 to 1. */
  readonly lastFill: number;
  /** Height of the area within the margins and of one line, in CSS pixels. */
  readonly pageHeight: number;
  readonly lineHeight: number;
}

/** The parts of the DOM that `fitInPage` uses inside the page. */
declare const document: {
  readonly body: StyledElement;
  readonly documentElement: StyledElement;
  createTreeWalker(root: StyledElement, whatToShow: number): { nextNode(): TextNode | null };
  querySelectorAll(selector: string): Iterable<StyledElement>;
  createElement(name: string): StyledElement;
  createRange(): { selectNodeContents(node: unknown): void; getClientRects(): Iterable<Box> };
};
declare const getComputedStyle: (element: StyledElement) => {
  readonly lineHeight: string;
  readonly direction: string;
};

/**
 * Finds the scale at which the loaded document fits, and leaves it set on the root. Runs inside the
 * browser page, so it cannot use variables or imports from outside the function.
 *
 * Measures pages as CSS columns: the same engine breaks both by the same rules, and columns need no
 * printing. The count equals the printed count in all of 2,808 trials.
 */
export const fitInPage = (task: FitTask): Measurement => {
  const { body, documentElement: root } = document;
  const { steps, maxLastFill } = task;
  // Precision of the search, as a fraction of the distance between two waypoints. Smaller steps are not visible.
  const finest = 1 / 32;
  const textNodes = 4;
  /** In pixels. */
  const columnTolerance = 0.5;
  const design = { space: 1, leading: 1, size: 1, margin: 1 };

  const applyScale = (scale: Scale): void => {
    for (const [name, factor] of Object.entries(scale)) {
      root.style.setProperty(`--fit-${name}`, String(factor));
    }
  };

  const isRightToLeft = getComputedStyle(body).direction === 'rtl';

  // The side column is on page 1 and is not part of the flow of pages.
  const aside = body.querySelector(':scope > .aside');
  const isOverfull = (): boolean =>
    aside !== null && body.contains(aside) && aside.scrollHeight > aside.clientHeight + 1;

  /** Moves the last sections of a side column that is higher than the page to the end of the main column. */
  const settleAside = (): void => {
    const main = body.querySelector(':scope > .main');
    if (aside === null || main === null) return;
    const end = main.querySelector(':scope > .signature');
    let place = end;
    for (;;) {
      const last = aside.querySelector(':scope > .section:last-child');
      if (last === null || !isOverfull()) break;
      main.insertBefore(last, place);
      place = last;
    }
    // The column stays before its rest in the text, too.
    const isAfterMain = main.nextElementSibling === aside;
    if (place !== end && isAfterMain) main.insertBefore(aside, place);
    if (aside.childElementCount > 0) return;
    aside.remove();
    Object.assign(body.dataset, { columns: '1', aside: 'none', ground: 'none' });
  };

  /**
   * Marks the items at the ends of lines, where only the space before the separator is printed. A full line has no
   * space after its separator, and the tags would join the words of two lines.
   */
  const settleLines = (): void => {
    for (const item of document.querySelectorAll('.item')) {
      if (!endsLine(item)) continue;
      item.classList.add('line-end');
      keepSpace(item);
      // A theme that leaves the separator out has room for the next item on the line.
      if (!endsLine(item)) item.nextElementSibling?.classList.add('line-start');
    }
  };

  const keepSpace = (item: StyledElement): void => {
    const separator = item.querySelector(':scope > .separator');
    if (separator?.textContent.startsWith('\u00A0') !== true) return;
    const space = document.createElement('span');
    space.className = 'line-end-space';
    space.textContent = '\u00A0';
    separator.textContent = separator.textContent.slice(1);
    item.insertBefore(space, separator);
  };

  /** Whether the next item is on another line. */
  const endsLine = (item: StyledElement): boolean => {
    const last = [...item.getClientRects()].at(-1);
    const [next] = item.nextElementSibling?.getClientRects() ?? [];
    // An item of two lines is one box.
    const lineAtMost = Math.min(last?.height ?? 0, next?.height ?? 0);
    return last && next ? Math.abs(next.bottom - last.bottom) > lineAtMost / 2 : false;
  };

  const measure = (scale: Scale): Measurement => {
    applyScale(scale);
    const frame = body.getBoundingClientRect();
    const columns = Math.max(1, Math.round(body.scrollWidth / frame.width));
    // More than a page of side column is refused, as one more page would be.
    const pages = columns + (isOverfull() ? 1 : 0);
    const lineHeight = parseFloat(getComputedStyle(body).lineHeight);
    const walker = document.createTreeWalker(body, textNodes);
    const range = document.createRange();
    const middles: number[] = [];
    let bottom = frame.top;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.aside')) continue;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        // A single space at the end of a full line hangs into the next column, so short boxes count by their start.
        const into = box.width < lineHeight ? columnTolerance : box.width / 2;
        // In right-to-left documents columns continue to the left.
        const offset = (isRightToLeft ? frame.right - box.right : box.left - frame.left) + into;
        if (Math.floor(offset / frame.width) < columns - 1) continue;
        bottom = Math.max(bottom, box.bottom);
        middles.push((box.top + box.bottom) / 2);
      }
    }
    let lastLines = 0;
    let lastMiddle = -Infinity;
    for (const middle of middles.sort((a, b) => a - b)) {
      // A title with its date, or lines side by side in two columns, count as one line.
      if (middle - lastMiddle < 0.6 * lineHeight) continue;
      lastLines += 1;
      lastMiddle = middle;
    }
    const lastFill = (bottom - frame.top) / frame.height;
    return { scale, pages, lastLines, lastFill, pageHeight: frame.height, lineHeight };
  };

  const interpolate = (path: readonly Scale[], position: number): Scale => {
    const from = path[Math.floor(position)] ?? design;
    const to = path[Math.ceil(position)] ?? design;
    const mix = (start: number, end: number): number =>
      Math.round((start + (end - start) * (position % 1)) * 1000) / 1000;
    return {
      space: mix(from.space, to.space),
      leading: mix(from.leading, to.leading),
      size: mix(from.size, to.size),
      margin: mix(from.margin, to.margin),
    };
  };

  /** Bisects a path for the first position where a monotonic condition holds; `undefined` if it does not hold at the end. */
  const bisect = (
    path: readonly Scale[],
    holds: (measured: Measurement) => boolean,
  ): Measurement | undefined => {
    let [low, high] = [0, path.length - 1];
    let found = measure(interpolate(path, high));
    if (!holds(found)) return undefined;
    while (high - low > finest) {
      const middle = (low + high) / 2;
      const measured = measure(interpolate(path, middle));
      if (holds(measured)) [high, found] = [middle, measured];
      else low = middle;
    }
    return found;
  };

  const fits =
    (pages: number) =>
    (measured: Measurement): boolean =>
      measured.pages < pages || (measured.pages === pages && measured.lastFill <= maxLastFill);

  const choose = (): Measurement => {
    const designed = measure(design);
    if (task.isFixed === true) return designed;
    const { pages } = designed;
    const most = task.pages ?? pages;
    if (!fits(most)(designed) && task.pages !== undefined) {
      return (
        bisect(steps.shrink, fits(most)) ??
        measure(interpolate(steps.shrink, steps.shrink.length - 1))
      );
    }
    const isShort = pages > 1 && designed.lastLines <= task.shortLastLines;
    const pulledIn = isShort ? bisect(steps.tighten, fits(pages - 1)) : undefined;
    if (pulledIn) return pulledIn;
    if (task.pages !== undefined && designed.lastFill < task.minLastFill) {
      return bisect([...steps.spread].reverse(), fits(pages)) ?? designed;
    }
    if (pages === 1 || designed.lastLines >= task.minLastLines) return designed;
    const filled = bisect(
      steps.loosen,
      (measured) => measured.pages > pages || measured.lastLines >= task.minLastLines,
    );
    return filled?.pages === pages ? filled : designed;
  };

  const style = body.getAttribute('style');
  const isWide = body.dataset['bleed'] === 'on';
  // Chromium rounds the area within the margins up to whole pixels.
  const width = `round(up,var(--paper-width) - ${isWide ? '0mm' : '2 * var(--page-side)'},1px)`;
  const height = 'round(up,var(--paper-height) - var(--page-top) - var(--page-bottom),1px)';
  body.setAttribute(
    'style',
    `width:${width};height:${height};column-width:${width};column-gap:0;column-fill:auto`,
  );
  body.dataset['measured'] = '';
  applyScale(design);
  settleAside();
  const chosen = choose();
  applyScale(chosen.scale);
  settleLines();
  Reflect.deleteProperty(body.dataset, 'measured');
  if (style === null) body.removeAttribute('style');
  else body.setAttribute('style', style);
  return chosen;
};
