import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import { givenOptions, parseOptions } from '../../options/parse.ts';
import type { RenderedFile, ThemedRenderer } from '../../render.ts';
import { mayStateOptions } from '../../resume/file-options.ts';
import { abortOnDisconnect } from '../client-abort.ts';
import { negotiateFormat } from '../content-negotiation.ts';
import { contentDisposition } from '../headers/content-disposition.ts';
import { computeEtag, matchesEtag } from '../headers/etag.ts';
import { serverTiming } from '../headers/server-timing.ts';
import { checkHeader } from '../headers/vitae-check.ts';
import { fitHeader } from '../headers/vitae-fit.ts';
import { resumeFromRequest } from '../middleware/resume-body.ts';
import { HttpError } from '../problem-details.ts';
import { requestContextOf } from '../request-context.ts';
import type { ResultCache } from '../result-cache.ts';

export interface RenderRouteDependencies {
  readonly renderer: ThemedRenderer;
  readonly results: ResultCache;
  readonly version: string;
  readonly config: Pick<ServerConfig, 'photoHosts' | 'cacheSeconds' | 'epochSeconds'>;
}

/** Résumé in the body, options in the query → the document, or 412 when the client has it. */
export const renderRoute =
  ({ renderer, results, version, config }: RenderRouteDependencies): RequestHandler =>
  async (request, response) => {
    const context = requestContextOf(response);
    const accepted = 'format' in request.query ? undefined : negotiateFormat(request);
    const options = parseOptions({ ...(accepted && { format: accepted }), ...request.query });
    const resume = resumeFromRequest(request);
    const mayState = mayStateOptions(resume.text);
    const etag = computeEtag({
      ...resume,
      options,
      // A résumé may state options, so it matters which ones the request gives.
      given: mayState ? [...givenOptions(options)] : [],
      theme: await renderer.theme(options.theme),
      otherThemes: mayState ? await renderer.everyTheme() : [],
      version,
      epochSeconds: config.epochSeconds,
      ...(config.photoHosts.length > 0 && { renewalSeconds: config.cacheSeconds }),
    });
    context.format = options.format;
    context.theme = options.theme;
    response.vary('Accept');
    if (matchesEtag(etag, request.get('If-None-Match'))) throw alreadyRendered(etag);
    // The cache is separate per client, so that a fast answer does not reveal the résumé of another client.
    const key = `${context.client?.name ?? ''} ${etag}`;
    const { file, source } = await results.get(key, abortOnDisconnect(response), (signal) =>
      renderer.render(resume, options, signal),
    );
    context.cache = source;
    if (source === 'miss' || source === 'off') context.timings = file.timings;
    response
      .status(200)
      .set({
        ...headersOf(file),
        ETag: etag,
        'Cache-Control': 'private, no-cache',
        'Vitae-Cache': source,
        'Server-Timing': serverTiming(context),
      })
      .end(file.bytes);
  };

// 304 is only for GET and HEAD (RFC 9110, 13.1.2).
const alreadyRendered = (etag: string): HttpError =>
  new HttpError('precondition_failed', `The document still has the ETag ${etag}.`, { ETag: etag });

const headersOf = (file: RenderedFile): Record<string, string> => ({
  'Content-Type': file.mediaType,
  'Content-Disposition': contentDisposition(file.filename),
  'Content-Length': String(file.bytes.byteLength),
  'Vitae-Warnings': String(file.warnings.length),
  'Vitae-Lost': String(file.ledger.values.lost),
  ...(file.check && { 'Vitae-Check': checkHeader(file.check) }),
  ...(file.fit && { 'Vitae-Fit': fitHeader(file.fit) }),
});
