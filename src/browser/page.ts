import type { CDPSession, Connection } from 'puppeteer';
import type { RenderPage } from './browser.ts';

/** A page that is kept and printed on again and again. */
export interface WarmPage extends RenderPage {
  /** Resolves, once, when its renderer died or its document navigated away: it cannot be used again. */
  readonly lost: Promise<string>;
  readonly isLost: () => boolean;
  /** Documents loaded so far. */
  readonly documents: () => number;
  /** Ends its renderer, even in the middle of a print. */
  close(): Promise<void>;
}

export const openWarmPage = async (connection: Connection): Promise<WarmPage> => {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { targetInfo } = await connection.send('Target.getTargetInfo', { targetId });
  const session = await connection.createSession(targetInfo);
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  const lost = watchLoss(session, frameId);
  const [, , , , { executionContextId }] = await Promise.all([
    // Also what keeps one document's timers, globals and patches from the next.
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    // What is measured and which fonts are fetched is what print will use.
    session.send('Emulation.setEmulatedMedia', { media: 'print' }),
    session.send('Page.enable'),
    session.send('Inspector.enable'),
    session.send('Page.createIsolatedWorld', { frameId, worldName: 'vitae' }),
  ]);
  let documents = 0;

  const evaluate: RenderPage['evaluate'] = async (inPage, ...args) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: inPage.toString(),
      executionContextId,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };

  return {
    ...lost,
    documents: () => documents,
    evaluate,
    async load(html) {
      documents += 1;
      await session.send('Page.setDocumentContent', { frameId, html });
      await evaluate(untilReady);
    },
    async print() {
      const { data } = await session.send('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        // Up to some megabytes one message is faster than a stream of them.
        transferMode: 'ReturnAsBase64',
      });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await connection.send('Target.closeTarget', { targetId });
    },
  };
};

/** What `untilReady` touches where it runs: inside the page. */
declare const document: {
  readonly documentElement: { getBoundingClientRect(): unknown };
  readonly fonts: { readonly ready: Promise<unknown> };
  readonly images: ArrayLike<{ decode(): Promise<void> }>;
};

const untilReady = async (): Promise<void> => {
  // Fonts are asked for by layout: without one `fonts.ready` is about nothing.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.allSettled(Array.from(document.images, (image) => image.decode()));
};

const watchLoss = (session: CDPSession, frameId: string) => {
  let isLost = false;
  const lost = new Promise<string>((resolve) => {
    const lose = (reason: string): void => {
      isLost = true;
      resolve(reason);
    };
    session.on('Inspector.targetCrashed', () => {
      lose('its renderer died');
    });
    session.on('Inspector.detached', () => {
      lose('its page was closed');
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === frameId) lose('its document navigated away');
    });
  });
  return { lost, isLost: () => isLost };
};
