import type { FontFile } from '../fonts/font-package.ts';

/** Medium and page of a print. Lengths are inches. */
export interface PrintSetup {
  readonly media: 'print' | 'screen';
  readonly paperWidth: number;
  readonly paperHeight: number;
  readonly landscape: boolean;
  readonly scale: number;
  readonly printBackground: boolean;
  readonly preferCSSPageSize: boolean;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
  readonly marginRight: number;
}

/** A page as a format uses it, for one document at a time. It belongs to the caller until `work` ends. */
export interface RenderPage {
  /**
   * Replaces the document and resolves when its fonts and pictures are ready.
   * @param fonts besides those that the document embeds
   */
  load(html: string, fonts?: readonly FontFile[]): Promise<void>;
  /**
   * Prints the loaded document as a tagged PDF with an outline.
   * @param setup default: CSS `@page` sets size and margins
   */
  print(setup?: PrintSetup): Promise<Uint8Array>;
  /** A PNG of the top of the loaded document with screen styles. Sizes are CSS pixels; the image has two dots per pixel. */
  capture(widthPx: number, heightPx: number): Promise<Uint8Array>;
  /**
   * Runs a function inside the page, in an isolated world. Page JavaScript is off: timers and event
   * listeners do not fire, promises and microtasks do. Arguments and result are JSON.
   */
  evaluate<Result, Arguments extends readonly unknown[]>(
    inPage: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
}

/** Prints one document at a time on each of its pages. */
export interface Printer {
  /**
   * Runs `work` on a warm page, and waits for a free one if necessary. When the browser dies during
   * the run, `work` runs again from its start on a fresh page, so it must not keep state between runs.
   * @throws RenderError busy, timeout, canceled, browser_unavailable, document_refused
   */
  withPage<Result>(
    work: (page: RenderPage) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
}

/** One supervised Chromium with warm pages. The first `withPage` launches it. */
export interface Browser extends Printer {
  /**
   * Runs all work on one document, from source to file. The number of running and of waiting documents
   * is limited, and one deadline covers waiting, preparing and printing. `signal` fires when the deadline is over.
   * Call it before any other work on the document, so that an overload does not pile up work.
   * @param name what takes the time, as `timeout` names it; "The document" by default
   * @throws RenderError busy, timeout, canceled
   */
  withSlot<Result>(
    work: (printer: Printer, signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
    name?: string,
  ): Promise<Result>;
  /**
   * Starts the launch early. Failures surface in the later `withPage` call. Resolves when the process is
   * spawned: other work on the document then runs while Chromium starts.
   * @throws the signal's reason
   */
  prelaunch(signal?: AbortSignal): Promise<void>;
  /** Launches Chromium and warms every page, so that the first document does not wait. */
  ready(): Promise<void>;
  /** The current state, for health checks and metrics. */
  status(): BrowserStatus;
  /** Ends every process and removes every file, then resolves. Repeated calls are allowed. */
  close(): Promise<void>;
}

export interface BrowserStatus {
  /** Documents that can be printed at the same time. */
  readonly pages: number;
  /** Documents in progress. */
  readonly busy: number;
  /** Documents waiting for a page. */
  readonly waiting: number;
  /** Documents that can wait; further ones are refused with `busy`. */
  readonly queue: number;
  /** Whether a browser is running. False before the first document and between death and relaunch. */
  readonly launched: boolean;
  /** Browsers launched after the first one. */
  readonly restarts: number;
  /** Reruns of documents whose browser or page died. */
  readonly retries: number;
  /** Documents printed successfully. */
  readonly rendered: number;
  /** Bytes (PSS) of Chromium, measured every 100 documents. Absent before that and on systems without PSS. */
  readonly memoryBytes?: number;
  /** `open`: launches failed repeatedly; documents are refused until a trial launch succeeds. */
  readonly circuit: 'closed' | 'open' | 'half-open';
}
