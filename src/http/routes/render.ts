import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import { parseOptions } from '../../door/options.ts';
import type { RenderedFile, Renderer } from '../../render.ts';
import { loadTheme } from '../../theme/load.ts';
import { readResume } from '../body.ts';
import { checkHeader } from '../check-header.ts';
import { departureOf } from '../departure.ts';
import { attachment } from '../disposition.ts';
import { etagOf, isNamedIn } from '../etag.ts';
import { exchangeOf } from '../exchange.ts';
import { fitHeader } from '../fit-header.ts';
import { acceptedFormat } from '../negotiate.ts';
import type { ResultCache } from '../result-cache.ts';
import { serverTiming } from '../server-timing.ts';

export interface RenderParts {
  readonly renderer: Renderer;
  readonly results: ResultCache;
  readonly version: string;
  readonly config: Pick<ServerConfig, 'photoHosts' | 'cacheSeconds'>;
}

/** Résumé in the body, options in the query → the document, or 304 when the client has it. */
export const renderRoute =
  ({ renderer, results, version, config }: RenderParts): RequestHandler =>
  async (request, response) => {
    const exchange = exchangeOf(response);
    const accepted = 'format' in request.query ? undefined : acceptedFormat(request);
    const options = parseOptions({ ...(accepted && { format: accepted }), ...request.query });
    const resume = readResume(request);
    const etag = etagOf({
      ...resume,
      options,
      theme: await loadTheme(options.theme),
      version,
      ...(config.photoHosts.length > 0 && { renewalSeconds: config.cacheSeconds }),
    });
    exchange.format = options.format;
    exchange.theme = options.theme;
    response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' }).vary('Accept');
    if (isNamedIn(etag, request.get('If-None-Match'))) {
      response.set('Server-Timing', serverTiming(exchange)).status(304).end();
      return;
    }
    // The cache is separate per client, so that a fast answer does not reveal the résumé of another client.
    const key = `${exchange.client?.name ?? ''} ${etag}`;
    const { file, source } = await results.get(key, departureOf(response), (signal) =>
      renderer.render(resume, options, signal),
    );
    exchange.cache = source;
    if (source === 'miss' || source === 'off') exchange.timings = file.timings;
    response
      .status(200)
      .set({ ...headersOf(file), 'Vitae-Cache': source, 'Server-Timing': serverTiming(exchange) })
      .end(file.bytes);
  };

const headersOf = (file: RenderedFile): Record<string, string> => ({
  'Content-Type': file.mediaType,
  'Content-Disposition': attachment(file.filename),
  'Content-Length': String(file.bytes.byteLength),
  'Vitae-Warnings': String(file.warnings.length),
  ...(file.proof && { 'Vitae-Check': checkHeader(file.proof) }),
  ...(file.fit && { 'Vitae-Fit': fitHeader(file.fit) }),
});
