import { setMaxListeners } from 'node:events';
import type { CDPSession, Connection } from 'puppeteer-core';
import type { PrintSetup, RenderPage } from '../browser.ts';
import { PageOperationError, TargetLostError } from '../errors.ts';
import { changePageFonts, showFonts } from './page-fonts.ts';

/** A page that prints many documents, one after the other. */
export interface WarmPage extends RenderPage {
  /** Fires, with a TargetLostError, when the renderer dies or the document navigates away. */
  readonly lostSignal: AbortSignal;
  /** Documents loaded so far. */
  documents(): number;
  /** Frees the memory of past documents. The next document can be sent at once. */
  collectGarbage(): void;
  /** Ends its renderer, even in the middle of a print. */
  close(): Promise<void>;
}

/** Attaches to the existing target, or creates a new one. */
export const openWarmPage = async (
  connection: Connection,
  existing?: string,
): Promise<WarmPage> => {
  const page = await attachToPage(connection, existing);
  const { session, frameId, lostSignal, call } = page;
  const changeFonts = changePageFonts();
  let documents = 0;
  return {
    lostSignal,
    documents: () => documents,
    async load(html, fonts = []) {
      documents += 1;
      await asPageOperation('load', async () => {
        const change = await changeFonts(fonts);
        // The page answers in order, so one call need not wait for another.
        await Promise.all([
          // Cancels a navigation of the last document: a meta refresh survives the replacement.
          session.send('Page.stopLoading').catch(() => undefined),
          call(showFonts.toString(), [change]),
          session.send('Page.setDocumentContent', { frameId, html }),
          call(untilReady.toString(), []),
        ]);
      });
    },
    print: (setup) => asPageOperation('print', () => printPage(page, setup)),
    capture: (width, height) =>
      asPageOperation('capture', () => capturePage(page, { width, height })),
    async evaluate<Result, Arguments extends readonly unknown[]>(
      inPage: (...args: Arguments) => Result,
      ...args: Arguments
    ): Promise<Awaited<Result>> {
      // The protocol carries JSON without types: the value is what `inPage` returned.
      return (await call(inPage.toString(), args)) as Awaited<Result>;
    },
    collectGarbage() {
      session.send('HeapProfiler.collectGarbage').catch(() => undefined);
    },
    async close() {
      await connection.send('Target.closeTarget', { targetId: page.targetId });
    },
  };
};

type AttachedPage = Awaited<ReturnType<typeof attachToPage>>;

const attachToPage = async (connection: Connection, existing?: string) => {
  const targetId =
    existing ?? (await connection.send('Target.createTarget', { url: 'about:blank' })).targetId;
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  const setWindow = await windowController(connection, targetId);
  await setWindow('minimized');
  const session = await connection.createSession(targetInfo);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const lostSignal = watchForLoss(session, frameId);
  const [{ executionContextId }] = await Promise.all([
    session.send('Page.createIsolatedWorld', { frameId, worldName: 'vitae' }),
    // Besides blocking egress, this isolates documents: timers, globals and patches do not survive.
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    // Layout is measured as printed, and fonts that only print styles use load in time.
    setMedia(session, 'print'),
    session.send('Page.enable'),
    session.send('Inspector.enable'),
  ]);
  const call = functionCaller(session, executionContextId);
  return { targetId, session, frameId, lostSignal, setWindow, call };
};

/** Calls functions of JavaScript source inside the page. */
const functionCaller =
  (session: CDPSession, executionContextId: number) =>
  async (functionDeclaration: string, args: readonly unknown[]): Promise<unknown> => {
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

const setMedia = (session: CDPSession, media: PrintSetup['media']): Promise<void> =>
  session.send('Emulation.setEmulatedMedia', { media });

const printPage = async (
  { session }: AttachedPage,
  { media, ...own }: Partial<PrintSetup> = {},
): Promise<Uint8Array> => {
  const isScreen = media === 'screen';
  if (isScreen) await setMedia(session, 'screen');
  try {
    const { data } = await session.send('Page.printToPDF', { ...printOptions, ...own });
    return bytesOf(data);
  } finally {
    if (isScreen) await setMedia(session, 'print');
  }
};

interface Size {
  readonly width: number;
  readonly height: number;
}

const capturePage = async (
  { session, setWindow }: AttachedPage,
  size: Size,
): Promise<Uint8Array> => {
  const metrics = { ...size, deviceScaleFactor: 2, mobile: false };
  await setWindow('normal');
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await setMedia(session, 'screen');
  try {
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return bytesOf(data);
  } finally {
    // Resets width and medium for the next measurement and print.
    await setMedia(session, 'print');
    await session.send('Emulation.clearDeviceMetricsOverride');
    await setWindow('minimized');
  }
};

const bytesOf = (base64: string): Uint8Array => {
  const { buffer, byteOffset, byteLength } = Buffer.from(base64, 'base64');
  // The same memory without Buffer's own `slice`, which breaks PDF libraries.
  return new Uint8Array(buffer, byteOffset, byteLength);
};

/**
 * A minimized window draws no frames, which saves a quarter of a print; only a capture needs frames.
 * A browser without windows always draws them.
 */
const windowController = async (connection: Connection, targetId: string) => {
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
  // Only `@page` sets margins.
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  // One message is faster than a stream: 20 against 25–34 ms for five pages.
  transferMode: 'ReturnAsBase64',
} as const;

const asPageOperation = async <Result>(
  step: string,
  run: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await run();
  } catch (cause) {
    throw new PageOperationError(`Chromium could not ${step} the document.`, { cause });
  }
};

/** The DOM members that `untilReady` uses inside the page. */
declare const document: {
  adoptedStyleSheets: unknown[];
  readonly documentElement: { getBoundingClientRect(): unknown };
  readonly fonts: { readonly ready: Promise<unknown> };
  readonly images: ArrayLike<{ readonly complete: boolean; decode(): Promise<void> }>;
};
declare const location: { readonly hash: string };
declare const history: { replaceState(state: null, unused: string, url: string): void };

const untilReady = async (): Promise<void> => {
  // Resets what `evaluate` may have left on the document and new markup does not replace.
  document.adoptedStyleSheets = [];
  if (location.hash !== '') history.replaceState(null, '', 'about:blank');
  // Layout requests the fonts: without it `ready` resolves too early.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  // Pictures as data: URLs are complete here. Others fail at once, without a network.
  const pending = Array.from(document.images).filter((image) => !image.complete);
  await Promise.allSettled(pending.map((image) => image.decode()));
};

const watchForLoss = (session: CDPSession, frameId: string): AbortSignal => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const markLost = (reason: string): void => {
    controller.abort(new TargetLostError('page', reason));
  };
  session.on('Inspector.targetCrashed', () => {
    markLost('The renderer process died.');
  });
  session.on('Inspector.detached', () => {
    markLost('The page was closed.');
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id === frameId) markLost('The document navigated away.');
  });
  return controller.signal;
};
