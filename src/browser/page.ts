import { setMaxListeners } from 'node:events';
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { RenderPage } from './browser.ts';
import { Loss, PageRefusal } from './loss.ts';

/** A page that is kept and printed on again and again. */
export interface WarmPage extends RenderPage {
  /** Fires, with a Loss, when its renderer died or its document navigated away. */
  readonly loss: AbortSignal;
  /** Documents loaded so far. */
  documents(): number;
  /** Frees what past documents left in its memory. The next document need not wait to be sent. */
  collectGarbage(): void;
  /** Ends its renderer, even in the middle of a print. */
  close(): Promise<void>;
}

/** Makes a page of a new target, or of one that is there already. */
export const openWarmPage = async (
  connection: Connection,
  existing?: string,
): Promise<WarmPage> => {
  const targetId =
    existing ?? (await connection.send('Target.createTarget', { url: 'about:blank' })).targetId;
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  const setWindow = await windowOf(connection, targetId);
  await setWindow('minimized');
  const session = await connection.createSession(targetInfo);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const loss = watchLoss(session, frameId);
  const [{ executionContextId }] = await Promise.all([
    session.send('Page.createIsolatedWorld', { frameId, worldName: 'vitae' }),
    // Besides egress, it keeps one document's timers, globals and patches from the next.
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    // Measured is what will be printed, and fonts that only print uses are fetched in time.
    session.send('Emulation.setEmulatedMedia', { media: 'print' }),
    session.send('Page.enable'),
    session.send('Inspector.enable'),
  ]);
  let documents = 0;

  const call = async (functionDeclaration: string, args: readonly unknown[]): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      executionContextId,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (!exceptionDetails) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  };

  return {
    loss,
    documents: () => documents,
    async load(html) {
      documents += 1;
      await refusal('load', async () => {
        // Cancels what the last document may have scheduled: a meta refresh survives replacement.
        // Answers come in order, so that it need not be waited for.
        session.send('Page.stopLoading').catch(() => undefined);
        await session.send('Page.setDocumentContent', { frameId, html });
        await call(untilReady.toString(), []);
      });
    },
    async print() {
      const { data } = await refusal('print', () => session.send('Page.printToPDF', printOptions));
      const { buffer, byteOffset, byteLength } = Buffer.from(data, 'base64');
      // The same memory without Buffer's own `slice`, which PDF libraries stumble over.
      return new Uint8Array(buffer, byteOffset, byteLength);
    },
    async capture(width, height) {
      const size = { width, height, deviceScaleFactor: 2, mobile: false };
      return refusal('capture', async () => {
        await setWindow('normal');
        await session.send('Emulation.setDeviceMetricsOverride', size);
        await session.send('Emulation.setEmulatedMedia', { media: 'screen' });
        try {
          const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
          const { buffer, byteOffset, byteLength } = Buffer.from(data, 'base64');
          // The same memory without Buffer's own `slice`, which PDF libraries stumble over.
          return new Uint8Array(buffer, byteOffset, byteLength);
        } finally {
          // What is measured and printed next must see neither this width nor this medium.
          await session.send('Emulation.setEmulatedMedia', { media: 'print' });
          await session.send('Emulation.clearDeviceMetricsOverride');
          await setWindow('minimized');
        }
      });
    },
    async evaluate<Result, Arguments extends readonly unknown[]>(
      inPage: (...args: Arguments) => Result,
      ...args: Arguments
    ): Promise<Awaited<Result>> {
      // The protocol carries JSON, not types: what comes back is what `inPage` returned.
      return (await call(inPage.toString(), args)) as Awaited<Result>;
    },
    collectGarbage() {
      session.send('HeapProfiler.collectGarbage').catch(() => undefined);
    },
    async close() {
      await connection.send('Target.closeTarget', { targetId });
    },
  };
};

/**
 * A window that nobody sees draws no frames, a quarter of the work of a print; only a capture needs
 * them. A browser that knows no windows draws them all the time.
 */
const windowOf = async (connection: Connection, targetId: string) => {
  const { windowId } = await connection
    .send('Browser.getWindowForTarget', { targetId })
    .catch(() => ({ windowId: undefined }));
  return async (windowState: 'normal' | 'minimized'): Promise<void> => {
    if (windowId === undefined) return;
    await connection.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  };
};

const printOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  // `@page` alone decides.
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  // One message is faster than a stream of them: 20 against 25–34 ms for five pages.
  transferMode: 'ReturnAsBase64',
} as const;

const refusal = async <Result>(step: string, run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run();
  } catch (cause) {
    throw new PageRefusal(`Chromium could not ${step} it.`, { cause });
  }
};

/** What `untilReady` touches where it runs: inside the page. */
declare const document: {
  adoptedStyleSheets: unknown[];
  readonly documentElement: { getBoundingClientRect(): unknown };
  readonly fonts: { readonly ready: Promise<unknown>; clear(): void };
  readonly images: ArrayLike<{ readonly complete: boolean; decode(): Promise<void> }>;
};
declare const location: { readonly hash: string };
declare const history: { replaceState(state: null, unused: string, url: string): void };

const untilReady = async (): Promise<void> => {
  // What an `evaluate` may have left on the document that markup alone does not replace.
  document.adoptedStyleSheets = [];
  document.fonts.clear();
  if (location.hash !== '') history.replaceState(null, '', 'about:blank');
  // Fonts are asked for by layout: without one `ready` is about nothing.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  // Pictures as data: URLs are complete by now. Others fail fast: there is no network.
  const pending = Array.from(document.images).filter((image) => !image.complete);
  await Promise.allSettled(pending.map((image) => image.decode()));
};

const watchLoss = (session: CDPSession, frameId: string): AbortSignal => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const lose = (reason: string): void => {
    controller.abort(new Loss('page', reason));
  };
  session.on('Inspector.targetCrashed', () => {
    lose('Its renderer died.');
  });
  session.on('Inspector.detached', () => {
    lose('Its page was closed.');
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id === frameId) lose('It navigated away from its page.');
  });
  return controller.signal;
};
