/** A browser or a page has ended. The document is not at fault and may be rendered elsewhere. */
export class TargetLostError extends Error {
  override readonly name = 'TargetLostError';
  readonly target: 'browser' | 'page';

  constructor(of: 'browser' | 'page', message: string) {
    super(message);
    this.target = of;
  }
}

/** A step failed in Chromium on a page that is still alive. */
export class PageOperationError extends Error {
  override readonly name = 'PageOperationError';
}
