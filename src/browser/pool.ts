import type { Chromium } from './launch.ts';
import type { WarmPage } from './page.ts';

export interface PoolLimits {
  /** A page is replaced after this many documents. */
  readonly documentsPerPage: number;
}

/** The warm pages of one running Chromium. */
export interface Pool {
  readonly chromium: Chromium;
  /** Takes the warm page that was used last, or opens a new one when all are taken. */
  take(): Promise<WarmPage>;
  /** Returns a page after a successful document. */
  giveBack(page: WarmPage): void;
  /** Returns an unused page. */
  keep(page: WarmPage): void;
  /** Closes a page, whatever it is doing. */
  discard(page: WarmPage): void;
  /** Counts a document as in progress in this browser; the returned function ends the count. */
  begin(): () => void;
  underWay(): number;
  /** Documents in progress when the browser was lost. */
  underWayAtLoss(): number;
  /** Successful documents of this browser. */
  rendered(): number;
  /** Opens pages until this many are warm. */
  warm(pages: number): Promise<void>;
  /** Ends the browser as soon as its last document is done. */
  retire(): Promise<void>;
}

/** Milliseconds after which an unclosed page means that the browser does not answer. */
const closeLimitMs = 3_000;

/**
 * With scripts off the renderer does not collect garbage by itself, and a document leaves 1 MB. This
 * interval keeps memory flat and costs no more than touching fresh memory.
 */
const documentsPerCollection = 20;

export const createPool = (chromium: Chromium, { documentsPerPage }: PoolLimits): Pool => {
  const idle: WarmPage[] = [];
  let underWay = 0;
  let underWayAtLoss = 0;
  let rendered = 0;
  let retired = false;
  chromium.loss.addEventListener('abort', () => {
    underWayAtLoss = underWay;
    idle.length = 0;
  });

  const discard = (page: WarmPage): void => {
    const late = setTimeout(() => void chromium.close(), closeLimitMs);
    page
      .close()
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(late);
      });
  };
  const take = async (): Promise<WarmPage> => {
    for (let page = idle.pop(); page; page = idle.pop()) {
      if (!page.loss.aborted) return page;
      discard(page);
    }
    return chromium.openPage();
  };
  const keep = (page: WarmPage): void => {
    const isSpent = page.loss.aborted || page.documents() >= documentsPerPage;
    if (isSpent) {
      discard(page);
      return;
    }
    if (page.documents() % documentsPerCollection === 0) page.collectGarbage();
    idle.push(page);
  };

  return {
    chromium,
    take,
    keep,
    giveBack(page) {
      rendered += 1;
      keep(page);
    },
    discard,
    begin() {
      underWay += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        underWay -= 1;
        if (retired && underWay === 0) void chromium.close();
      };
    },
    underWay: () => underWay,
    underWayAtLoss: () => underWayAtLoss,
    rendered: () => rendered,
    async warm(pages) {
      const missing = Array.from({ length: Math.max(0, pages - idle.length - underWay) });
      for (const page of await Promise.all(missing.map(() => chromium.openPage()))) {
        await page.load(blankDocument);
        await page.print();
        keep(page);
      }
    },
    async retire() {
      retired = true;
      if (underWay === 0) await chromium.close();
    },
  };
};

/** Its print loads code and fonts that the first document would otherwise wait for. */
const blankDocument = '<!doctype html><title>-</title><p>-</p>';
