import type { Request, RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import { givenOptions, parseOptions } from '../../options/parse.ts';
import type { RenderOptions } from '../../options/schema.ts';
import { withThemeProblem } from '../../options/with-theme-problem.ts';
import type { ThemedRenderer } from '../../render.ts';
import { mayStateOptions } from '../../resume/file-options.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { negotiateFormat } from '../content-negotiation.ts';
import { documentHeaders } from '../headers/document-headers.ts';
import { computeEtag, digestOf, matchesEtag } from '../headers/etag.ts';
import { serverTiming } from '../headers/server-timing.ts';
import { resumeFromRequest } from '../middleware/resume-body.ts';
import { HttpError } from '../problem-details.ts';
import { clientNameOf, requestContextOf } from '../request-context.ts';
import {
  archiveEtag,
  archiveOf,
  requestedArchive,
  requestedFormats,
  type ArchiveForm,
} from '../archive.ts';
import type { CachedResult, ResultCache } from '../result-cache.ts';

export interface RenderRouteDependencies {
  readonly renderer: ThemedRenderer;
  readonly results: ResultCache;
  readonly version: string;
  readonly config: Pick<ServerConfig, 'photoHosts' | 'cacheSeconds' | 'epochSeconds'>;
}

/**
 * Résumé in the body, options in the query → the document, or documents in several formats in one answer; 412 when
 * the client has it.
 */
export const renderRoute =
  (dependencies: RenderRouteDependencies): RequestHandler =>
  async (request, response) => {
    const context = requestContextOf(response);
    response.vary('Accept');
    const { orders, archive } = await readOrders(request, dependencies.renderer);
    const [options] = orders;
    const resume = resumeFromRequest(request);
    const etags = await etagsOf(resume, orders, dependencies);
    const etag = archive ? archiveEtag(archive, etags) : (etags[0] ?? '');
    context.format = archive ?? options.format;
    context.theme = options.theme;
    if (matchesEtag(etag, request.get('If-None-Match'))) throw alreadyRendered(etag);
    const signal = abortOnDisconnect(response);
    const results: CachedResult[] = [];
    // One after the other, so that one request occupies one page of the browser.
    for (const [index, each] of orders.entries()) {
      // The cache is separate per client, so that a fast answer does not reveal the résumé of another client.
      const key = `${clientNameOf(response)} ${etags[index] ?? ''}`;
      const render = (ended: AbortSignal) => dependencies.renderer.render(resume, each, ended);
      results.push(await dependencies.results.get(key, signal, render));
    }
    const [{ file, source }] = results as [CachedResult]; // one for each format, at least one
    context.cache = source;
    if (source === 'miss' || source === 'off') context.timings = file.timings;
    const files = results.map((result) => result.file);
    const { headers, bytes } = archive
      ? archiveOf(archive, files)
      : { headers: documentHeaders(file), bytes: file.bytes };
    response
      .status(200)
      .set({
        ...headers,
        ETag: etag,
        'Cache-Control': 'private, no-cache',
        'Vitae-Cache': source,
        'Server-Timing': serverTiming(context),
      })
      .end(bytes);
  };

interface Orders {
  /** The options of each document. */
  readonly orders: readonly [RenderOptions, ...RenderOptions[]];
  /** The form of several documents in one answer; absent for one document. */
  readonly archive?: ArchiveForm | undefined;
}

/** The documents that a request wants. @throws RenderError invalid_options; HttpError not_acceptable */
const readOrders = async (request: Request, renderer: ThemedRenderer): Promise<Orders> => {
  const formats = requestedFormats(request);
  const [first = negotiateFormat(request), ...others] = formats;
  const { format: _formats, ...options } = request.query;
  const parse = (format: string | undefined): RenderOptions =>
    parseOptions({ ...options, ...(format !== undefined && { format }) });
  const orders = await withThemeProblem(
    () => [parse(first), ...others.map(parse)] as const,
    options['theme'],
    renderer,
  );
  return { orders, archive: requestedArchive(request, formats.length) };
};

/** The tags of the documents of a request, one for each format. */
const etagsOf = async (
  { text, notation }: ReturnType<typeof resumeFromRequest>,
  orders: readonly RenderOptions[],
  { renderer, version, config }: RenderRouteDependencies,
): Promise<string[]> => {
  // A résumé may state options, so it matters which ones the request gives.
  const mayState = mayStateOptions(text);
  const facts = {
    textDigest: digestOf(text),
    notation,
    otherThemes: mayState ? await renderer.everyTheme() : [],
    version,
    epochSeconds: config.epochSeconds,
    ...(config.photoHosts.length > 0 && { renewalSeconds: config.cacheSeconds }),
  };
  const tags = orders.map(async (options) => {
    const given = mayState ? [...givenOptions(options)] : [];
    return computeEtag({ ...facts, options, given, theme: await renderer.theme(options.theme) });
  });
  return Promise.all(tags);
};

// 304 is only for GET and HEAD (RFC 9110, 13.1.2).
const alreadyRendered = (etag: string): HttpError =>
  new HttpError('precondition_failed', `The document still has the ETag ${etag}.`, { ETag: etag });
