import type { RequestHandler } from 'express';
import { parseOptions } from '../../door/options.ts';
import type { Renderer } from '../../render.ts';
import { resumeText } from '../body.ts';
import { departureOf } from '../departure.ts';
import { attachment } from '../disposition.ts';
import { fitHeader } from '../fit-header.ts';

/** Résumé JSON in the body, options in the query → the document. */
export const renderRoute =
  (renderer: Renderer): RequestHandler =>
  async (request, response) => {
    const options = parseOptions(request.query);
    const text = resumeText(request);
    const file = await renderer.render(text, options, departureOf(response));
    response
      .set({
        'Content-Type': file.mediaType,
        'Content-Disposition': attachment(file.filename),
        'Content-Length': String(file.bytes.byteLength),
        'Cache-Control': 'no-store',
        'Vitae-Warnings': String(file.warnings.length),
        ...(file.fit && { 'Vitae-Fit': fitHeader(file.fit) }),
      })
      .status(200)
      .end(file.bytes);
  };
