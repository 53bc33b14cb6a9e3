import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type Express, type Response, Router } from 'express';
import { RenderError } from '../errors.ts';
import { formatNames, type Format } from '../options/schema.ts';
import type { Renderer } from '../render.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import { createToken, pageHeaders, refuseForeign } from './access.ts';
import { assets, pageHtml } from './assets.ts';
import { listChoices } from './choices.ts';
import type { OptionValues } from './page-state.ts';
import type { Session } from './session.ts';

export interface PreviewDependencies {
  readonly session: Session;
  readonly themes: Renderer['themes'];
  /** Names of the source files, for the page. */
  readonly files: readonly string[];
  readonly read: () => Promise<readonly ResumeText[]>;
  /** Writes the chosen options into the résumé. @throws RenderError invalid_options */
  readonly save: (chosen: OptionValues) => Promise<void>;
}

export interface PreviewServer {
  /** The address of the page, with its token. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page of the preview on the loopback interface. @param port 0: any free port */
export const servePreview = async (
  dependencies: PreviewDependencies,
  port: number,
): Promise<PreviewServer> => {
  const token = createToken();
  const app = createPreviewApp(dependencies, token, () => boundPort);
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const boundPort = (server.address() as AddressInfo).port; // listening on TCP
  return {
    url: `http://127.0.0.1:${boundPort}/${token}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

const createPreviewApp = (
  dependencies: PreviewDependencies,
  token: string,
  port: () => number,
): Express => {
  const app = express();
  app.disable('x-powered-by').enable('strict routing');
  app.use(refuseForeign(port), pageHeaders);
  app.use(`/${token}`, createRouter(dependencies));
  app.use((_, response) => {
    response.status(404).type('text').send('This address is not of the preview.\n');
  });
  app.use(sendError);
  return app;
};

const createRouter = ({ session, themes, files, read, save }: PreviewDependencies): Router => {
  const router = Router({ strict: true });
  router.get('/', (_, response) => void response.type('html').send(pageHtml));
  router.get('/assets/:name', (request, response) => {
    const path = assets[request.params.name];
    if (path) response.sendFile(path());
    else response.status(404).end();
  });
  router.get('/choices', async (_, response) => {
    const names = (await themes()).map(({ name }) => name);
    response.json({ files, formats: formatNames, choices: listChoices(names) });
  });
  router.get('/sources', async (_, response) => {
    const texts = await read();
    response.json(texts.map(({ text }) => text));
  });
  router.get('/events', (_, response) => sendEvents(session, response));
  router.get('/document.pdf', (_, response) => {
    const bytes = session.pdf();
    if (bytes) response.type('pdf').send(Buffer.from(bytes));
    else response.status(404).end();
  });
  router.get('/export', async (request, response) => {
    const file = await session.export(exportFormat(request.query['format']));
    response.attachment(file.filename).type(file.mediaType).send(Buffer.from(file.bytes));
  });
  router.post('/options', express.json({ limit: '16kb' }), async (request, response) => {
    await session.choose(request.body as OptionValues); // parseOptions checks every name and value
    response.status(204).end();
  });
  router.post('/save', async (_, response) => {
    await save(session.state().chosen);
    await session.clearChoices();
    response.status(204).end();
  });
  return router;
};

const exportFormat = (given: unknown): Format => {
  const format = formatNames.find((name) => name === given);
  if (format) return format;
  throw new RenderError('invalid_options', `The format must be one of ${formatNames.join(', ')}.`);
};

/** Server-sent events: the state, now and after every change. */
const sendEvents = (session: Session, response: Response): void => {
  response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const send = (): void =>
    void response.write(`event: state\ndata: ${JSON.stringify(session.state())}\n\n`);
  response.flushHeaders();
  send();
  const stop = session.subscribe(send);
  response.once('close', stop);
};

const sendError: ErrorRequestHandler = (error: unknown, _, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  response.status(error instanceof RenderError ? 422 : 400).json({ message });
};
