/** What a format may do with a page. One document at a time; the page belongs to the caller until `work` ends. */
export interface RenderPage {
  /** Replaces the document and resolves when its fonts and pictures are ready. */
  load(html: string): Promise<void>;
  /** Prints the loaded document: tagged, with outline, page size by CSS `@page`. */
  print(): Promise<Uint8Array>;
  /** A PNG of the top of the loaded document as on a screen: CSS pixels, twice as many dots each way. */
  capture(widthPx: number, heightPx: number): Promise<Uint8Array>;
  /**
   * Runs a function inside the page, in an isolated world; page JavaScript itself is off, so timers
   * and event listeners never fire there. Promises and microtasks do. Arguments and result are JSON.
   */
  evaluate<Result, Arguments extends readonly unknown[]>(
    inPage: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
}

/** Prints one document at a time on each of its pages. */
export interface Printer {
  /**
   * Runs `work` on a warm page, waiting for a free one if need be. When the browser dies under it,
   * `work` runs again from its start on a fresh page: it must not keep state between runs.
   * @throws RenderError busy, timeout, canceled, browser_unavailable, document_refused
   */
  withPage<Result>(
    work: (page: RenderPage) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
}

/** One supervised Chromium with warm pages. Launched by the first `withPage`. */
export interface Browser extends Printer {
  /**
   * Runs all the work on one document in its turn: bounded are the documents being made and those
   * that wait, and one deadline covers waiting, making and printing. `signal` fires when it is over.
   * Begun before anything is done for a document, it keeps an overload from piling up work.
   * @throws RenderError busy, timeout, canceled
   */
  withTurn<Result>(
    work: (printer: Printer, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
  /**
   * Begins to launch now, for a document that will soon ask for a page; whether it works, that one is told. Resolves
   * when the process is on its way: what is done for the document from then on costs no time of its own.
   * @throws the signal's reason
   */
  prepare(signal?: AbortSignal): Promise<void>;
  /** Launches and warms every page now, so that the first document finds them ready. */
  ready(): Promise<void>;
  /** What is going on, for health checks and metrics. */
  status(): BrowserStatus;
  /** Ends everything and waits until no process and no file is left. May be called more than once. */
  close(): Promise<void>;
}

export interface BrowserStatus {
  /** Documents that may be printed at the same time. */
  readonly pages: number;
  /** Documents being made now. */
  readonly busy: number;
  /** Documents waiting for a page. */
  readonly waiting: number;
  /** Documents that may wait; more are refused with `busy`. */
  readonly queue: number;
  /** Whether a browser is up. False before the first document and between death and relaunch. */
  readonly launched: boolean;
  /** Browsers launched after the first one. */
  readonly restarts: number;
  /** Documents begun again because the browser or their page died under them. */
  readonly retries: number;
  /** Documents whose work ended well. */
  readonly rendered: number;
  /** Bytes (PSS) of Chromium when last looked at, every 100 documents; absent before, and where the system cannot tell. */
  readonly memoryBytes?: number;
  /** `open`: launching failed repeatedly, documents are refused until a trial launch succeeds. */
  readonly circuit: 'closed' | 'open' | 'half-open';
}
