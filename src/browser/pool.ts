import type { Chromium } from './launch.ts';
import type { WarmPage } from './page.ts';

export interface PoolLimits {
  /** A page is replaced after this many documents. */
  readonly documentsPerPage: number;
}

/** The warm pages of one running Chromium. */
export interface Pool {
  readonly chromium: Chromium;
  /** A warm page, the one used last first; a new one when all are taken. */
  take(): Promise<WarmPage>;
  /** Returns a page after a document that went well. */
  giveBack(page: WarmPage): void;
  /** Returns a page on which nothing was printed. */
  keep(page: WarmPage): void;
  /** Throws a page away, whatever it is doing. */
  discard(page: WarmPage): void;
  /** Counts a document as under way in this browser; the function returned ends that. */
  begin(): () => void;
  underWay(): number;
  /** Documents under way when the browser was lost. */
  underWayAtLoss(): number;
  /** Documents that went well here. */
  rendered(): number;
  /** Opens pages until this many are warm. */
  warm(pages: number): Promise<void>;
  /** Ends the browser as soon as nothing is under way in it any more. */
  retire(): Promise<void>;
}

/** A page that does not close in this time sits in a browser that does not answer. */
const closeLimitMs = 3_000;

/**
 * Without scripts nothing moves the renderer to collect garbage: a document leaves 1 MB. This often
 * keeps it flat, and costs no more than the fresh memory that would be touched instead.
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

/** Its print loads what the first document would otherwise wait for. */
const blankDocument = '<!doctype html><title>-</title><p>-</p>';
