/** A browser or a page has ended. The document is not at fault and may be rendered elsewhere. */
export class Loss extends Error {
  override readonly name = 'Loss';
  readonly of: 'browser' | 'page';

  constructor(of: 'browser' | 'page', message: string) {
    super(message);
    this.of = of;
  }
}

/** A step failed in Chromium on a page that is still alive. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
}
