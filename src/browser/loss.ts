/** A browser or a page that is no more. Not the document's error: it may be rendered elsewhere. */
export class Loss extends Error {
  override readonly name = 'Loss';
  readonly of: 'browser' | 'page';

  constructor(of: 'browser' | 'page', message: string) {
    super(message);
    this.of = of;
  }
}

/** Chromium could not do what it was asked, on a page that still lives. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
}
