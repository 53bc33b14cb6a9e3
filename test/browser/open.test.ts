import { openBrowser } from '../../src/browser/open.ts';

describe('openBrowser', () => {
  it('prints a document and leaves nothing behind', async () => {
    const browser = openBrowser();
    const pdf = await browser.withPage(async (page) => {
      await page.load('<!doctype html><title>Ada</title><p>Ada Lovelace</p>');
      return page.print();
    });
    await browser.close();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
