import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type Response, Router } from 'express';
import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { formatNames, type FileOptions, type Format } from '../options/schema.ts';
import type { Renderer } from '../render.ts';
import { decodeText } from '../resume/read/decode.ts';
import { createToken, refuseForeign, setPageHeaders } from './access.ts';
import { assets, pageHtml, schemaFile } from './assets.ts';
import { isFileOption, pageChoices } from './choices.ts';
import type { OptionValues, PreviewEvent } from './page-state.ts';
import type { Session } from './session.ts';
import { ChangedFileError, type SourceFiles } from './source-files.ts';
import { errorMessage } from '../text/errno.ts';
import { extensionOf } from '../text/file-stem.ts';
import { jsonText, lookUp } from '../text/json.ts';
import { abortOnDisconnect } from '../web/client-abort.ts';
import { contentDisposition } from '../web/content-disposition.ts';
import { openEventStream } from '../web/event-stream.ts';
import { listenOn, urlOf } from '../web/listen.ts';

export interface PreviewDependencies {
  readonly session: Session;
  readonly themes: Renderer['themes'];
  readonly importFile: Renderer['importFile'];
  readonly files: SourceFiles;
  /** A text of the last file with options in it. @throws RenderError invalid_options */
  readonly stateOptions: (text: string, options: FileOptions) => string;
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
  const boundPort = await listenOn(server, { host: '127.0.0.1', port });
  return {
    url: `${urlOf(server)}/${token}/`,
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
  app.use(refuseForeign(port), (_, response, next) => {
    response.locals['nonce'] = setPageHeaders(response);
    next();
  });
  app.use(`/${token}`, createRouter(dependencies));
  app.use((_, response) => {
    response.status(404).type('text').send('The preview has no such address.\n');
  });
  app.use(sendError);
  return app;
};

const createRouter = (dependencies: PreviewDependencies): Router => {
  const router = Router({ strict: true });
  addPage(router, dependencies);
  addDocument(router, dependencies);
  addFiles(router, dependencies);
  return router;
};

/** The page with its files, and the choices, which do not change while it is open. */
const addPage = (router: Router, { themes, files }: PreviewDependencies): void => {
  router.get('/', (_, response) => {
    const nonce = String(response.locals['nonce']);
    response.type('html').send(pageHtml({ backend: 'preview', nonce, folder: '' }));
  });
  router.get('/assets/:name', (request, response) => {
    const path = lookUp(assets, request.params.name);
    if (path) response.sendFile(path());
    else response.status(404).end();
  });
  router.get('/schema.json', (_, response) => response.sendFile(schemaFile()));
  router.get('/choices', async (_, response) => {
    response.json(pageChoices(files.names, await themes()));
  });
};

/** The newest document, and its options. */
const addDocument = (router: Router, { session, files }: PreviewDependencies): void => {
  router.get('/events', (_, response) => sendEvents({ session, files }, response));
  router.get('/document.pdf', (_, response) => {
    const bytes = session.pdf();
    if (bytes) response.type('pdf').send(Buffer.from(bytes));
    else response.status(404).end();
  });
  router.get('/export', async (request, response) => {
    const file = await session.export(exportFormat(request.query['format']));
    response.set('Content-Disposition', contentDisposition(file.filename));
    response.type(file.mediaType).send(Buffer.from(file.bytes));
  });
  router.get('/picture', async (request, response) => {
    const { theme } = request.query;
    const signal = abortOnDisconnect(response);
    const picture = await session.picture(typeof theme === 'string' ? theme : '', signal);
    response.type('png').send(Buffer.from(picture));
  });
  router.get('/ats', async (_, response) => void response.json(await session.checkAts()));
  router.post('/options', express.json({ limit: '16kb' }), async (request, response) => {
    await session.choose(request.body as OptionValues); // parseOptions checks every name and value
    response.status(204).end();
  });
};

/** The texts of the files, as edited on the page. */
const addFiles = (
  router: Router,
  { session, files, importFile, stateOptions }: PreviewDependencies,
): void => {
  const body = express.raw({ type: () => true, limit: limits.bodyBytes });
  router.get('/sources', async (_, response) => void response.json(await files.list()));
  router.put('/draft/:file', body, (request, response) => {
    const text = decodeText(bytesOf(request.body));
    const file = Number(request.params['file']);
    if (files.edit(file, text, request.get('If-Match') ?? '')) void session.refresh();
    response.status(204).end();
  });
  router.put('/sources/:file', body, async (request, response) => {
    const version = request.get('If-Match') ?? '';
    const text = decodeText(bytesOf(request.body));
    response.json({ version: await files.save(Number(request.params['file']), text, version) });
    void session.refresh();
  });
  router.post('/stated', body, (request, response) => {
    const chosen = Object.entries(session.state().chosen);
    const stated = Object.fromEntries(chosen.filter(([name]) => isFileOption(name)));
    response.json({ text: stateOptions(decodeText(bytesOf(request.body)), stated) });
  });
  router.post('/import', body, async (request, response) => {
    const { name } = request.query;
    const extension = extensionOf(typeof name === 'string' ? name : '');
    const { resume, warnings } = await importFile({ bytes: bytesOf(request.body), extension });
    response.json({ text: jsonText(resume), warnings });
  });
};

/** The body of a request; without one `express.raw` leaves it undefined. */
const bytesOf = (body: unknown): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

const exportFormat = (given: unknown): Format => {
  const format = formatNames.find((name) => name === given);
  if (format) return format;
  throw new RenderError('invalid_options', `The format must be one of ${formatNames.join(', ')}.`);
};

/** Bytes up to which a PDF is sent with the event of its document. The page asks for a larger one. */
const sentPdfBytes = 1024 * 1024;

/** Server-sent events, now and after every change: a new document in base64, and the state. */
const sendEvents = (
  { session, files }: Pick<PreviewDependencies, 'session' | 'files'>,
  response: Response,
): void => {
  const events = openEventStream(response);
  let sentDocument = 0;
  const send = (): void => {
    const event: PreviewEvent = { ...session.state(), versions: files.versions() };
    const pdf = session.pdf();
    if (pdf && event.document !== sentDocument && pdf.byteLength <= sentPdfBytes)
      events.send('pdf', `${event.document} ${Buffer.from(pdf).toString('base64')}`);
    sentDocument = event.document;
    events.send('state', JSON.stringify(event));
  };
  send();
  const stop = session.subscribe(send);
  response.once('close', stop);
};

const sendError: ErrorRequestHandler = (error: unknown, _, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const message = errorMessage(error);
  const status = error instanceof ChangedFileError ? 409 : 400;
  response.status(error instanceof RenderError ? 422 : status).json({ message });
};
