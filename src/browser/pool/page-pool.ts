import { onAbort } from '../../abort.ts';
import { once } from '../../text/once.ts';
import type { BrowserSettings } from '../config.ts';
import type { WarmPage } from '../devtools/page.ts';
import type { Chromium } from '../process/launch.ts';

/** The warm pages of one running Chromium. */
export interface PagePool {
  readonly chromium: Chromium;
  /** Takes the warm page that was used last, or opens a new one when all are taken. */
  acquire(): Promise<WarmPage>;
  /** Returns a page after a successful document. */
  release(page: WarmPage): void;
  /** Returns an unused page. */
  returnUnused(page: WarmPage): void;
  /** Closes a page, whatever it is doing. */
  discard(page: WarmPage): void;
  /** Counts a document as in progress in this browser; the returned function ends the count. */
  trackDocument(): () => void;
  inProgress(): number;
  /** Documents in progress when the browser was lost. */
  inProgressAtLoss(): number;
  /** Successful documents of this browser. */
  rendered(): number;
  /** Opens pages until this many are warm. */
  warmUp(pages: number): Promise<void>;
  /** Ends the browser as soon as its last document is done. */
  retire(): Promise<void>;
}

/** Milliseconds after which an unclosed page means that the browser does not answer. */
const closeTimeoutMs = 3_000;

/**
 * With scripts off the renderer does not collect garbage by itself, and a document leaves 1 MB. This
 * interval keeps memory flat and costs no more than touching fresh memory.
 */
const documentsPerCollection = 20;

export const createPagePool = (
  chromium: Chromium,
  { documentsPerPage }: Pick<BrowserSettings, 'documentsPerPage'>,
): PagePool => {
  const idle: WarmPage[] = [];
  let inProgress = 0;
  let inProgressAtLoss = 0;
  let rendered = 0;
  let retired = false;
  onAbort(chromium.lostSignal, () => {
    inProgressAtLoss = inProgress;
    idle.length = 0;
  });

  const discard = (page: WarmPage): void => {
    const late = setTimeout(() => void chromium.close(), closeTimeoutMs);
    page
      .close()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(late);
      });
  };
  const acquire = async (): Promise<WarmPage> => {
    for (let page = idle.pop(); page; page = idle.pop()) {
      if (!page.lostSignal.aborted) return page;
      discard(page);
    }
    return chromium.openPage();
  };
  const returnUnused = (page: WarmPage): void => {
    const isWornOut = page.lostSignal.aborted || page.documents() >= documentsPerPage;
    if (isWornOut) {
      discard(page);
      return;
    }
    if (page.documents() % documentsPerCollection === 0) page.collectGarbage();
    idle.push(page);
  };

  return {
    chromium,
    acquire,
    returnUnused,
    release(page) {
      rendered += 1;
      returnUnused(page);
    },
    discard,
    trackDocument() {
      inProgress += 1;
      return once(() => {
        inProgress -= 1;
        if (retired && inProgress === 0) void chromium.close();
      });
    },
    inProgress: () => inProgress,
    inProgressAtLoss: () => inProgressAtLoss,
    rendered: () => rendered,
    async warmUp(pages) {
      const missing = Array.from({ length: Math.max(0, pages - idle.length - inProgress) });
      for (const page of await Promise.all(missing.map(() => chromium.openPage()))) {
        await page.load(blankDocument);
        await page.print();
        returnUnused(page);
      }
    },
    async retire() {
      retired = true;
      if (inProgress === 0) await chromium.close();
    },
  };
};

/** Its print loads code and fonts that the first document would otherwise wait for. */
const blankDocument = '<!doctype html><title>-</title><p>-</p>';
