import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer';
import { findBrowser } from '../src/browser/find/find-browser.ts';

/** Launches the same browser as ours, with puppeteer's own flags. */
export const launchOptions = async (): Promise<LaunchOptions> => {
  const { executablePath, libraryPath } = await findBrowser();
  return {
    executablePath,
    headless: 'shell',
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(libraryPath !== undefined && { LD_LIBRARY_PATH: libraryPath }) },
  };
};

/** Prints HTML on a reused page. */
export type WarmPrint = (html: string) => Promise<Uint8Array>;

export interface BareChromium {
  readonly pages: readonly WarmPrint[];
  close(): Promise<void>;
}

/** puppeteer only controls the browser and does not watch the page, so it adds no cost per document. */
export const openBareChromium = async (pageCount: number): Promise<BareChromium> => {
  const browser = await puppeteer.launch({
    ...(await launchOptions()),
    waitForInitialPage: false,
    targetFilter: (target) => String(target.type()) === 'browser',
  });
  return {
    pages: await Promise.all(Array.from({ length: pageCount }, () => openWarmPage(browser))),
    close: () => browser.close(),
  };
};

/** The minimum for a print: two raw calls per document. */
const openWarmPage = async (browser: Browser): Promise<WarmPrint> => {
  const connection = (await browser.target().createCDPSession()).connection()!;
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  const session = await connection.createSession(targetInfo);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  return async (html) => {
    await session.send('Page.setDocumentContent', { frameId, html });
    const { data } = await session.send('Page.printToPDF', rawPrintOptions);
    return Buffer.from(data, 'base64');
  };
};

/** The same print options as ours: tagged, with outline, size and margins by `@page`. */
const rawPrintOptions = {
  ...{ preferCSSPageSize: true, printBackground: true },
  ...{ generateTaggedPDF: true, generateDocumentOutline: true },
  ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
};

/** Prints as many documents at the same time as there are pages; each takes a free page. */
export const share = (pages: readonly WarmPrint[]): WarmPrint => {
  const free = [...pages];
  return async (html) => {
    const print = free.pop()!;
    const bytes = await print(html);
    free.push(print);
    return bytes;
  };
};

/** A new page for every document, like most services. */
export const printOnNewPage = async (browser: Browser, html: string): Promise<void> => {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true });
  await page.close();
};

/** A new browser for every document, like most résumé tools. */
export const printInNewBrowser = async (options: LaunchOptions, html: string): Promise<void> => {
  const browser = await puppeteer.launch(options);
  await printOnNewPage(browser, html);
  await browser.close();
};
