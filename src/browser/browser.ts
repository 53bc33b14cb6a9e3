/** What a format may do with a page. One document at a time; the page belongs to the caller until `work` ends. */
export interface RenderPage {
  /** Replaces the document and resolves when its fonts and pictures are ready. */
  load(html: string): Promise<void>;
  /** Prints the loaded document: tagged, with outline, page size by CSS `@page`. */
  print(): Promise<Uint8Array>;
  /** Runs a function inside the page, in an isolated world; page JavaScript itself is off. */
  evaluate<Result, Arguments extends readonly unknown[]>(
    inPage: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<Awaited<Result>>;
}

/** One supervised Chromium with warm pages. Launched by the first `withPage`. */
export interface Browser {
  /**
   * Runs `work` on a warm page, waiting for a free one if need be.
   * @throws RenderError busy, timeout, canceled, browser_unavailable, document_refused
   */
  withPage<Result>(
    work: (page: RenderPage) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
  close(): Promise<void>;
}
