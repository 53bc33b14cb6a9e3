import type { RequestHandler } from 'express';
import { checkedFormats, reportChecks } from '../../door/check.ts';
import { parseOptions } from '../../door/options.ts';
import type { CheckedFile, Renderer } from '../../render.ts';
import { readResume } from '../body.ts';
import { departureOf } from '../departure.ts';
import { exchangeOf } from '../exchange.ts';

/** Résumé in the body, options in the query → the result of checking its documents, as JSON. */
export const checkRoute =
  (renderer: Renderer): RequestHandler =>
  async (request, response) => {
    const given = parseOptions(request.query);
    const formats = 'format' in request.query ? [given.format] : checkedFormats;
    exchangeOf(response).theme = given.theme;
    const resume = readResume(request);
    const signal = departureOf(response);
    const files: CheckedFile[] = [];
    // Formats render in sequence, so that one request occupies one turn at a time.
    for (const format of formats) {
      files.push(await renderer.check(resume, { ...given, format }, signal));
    }
    response.set('Cache-Control', 'no-store').json(reportChecks(files));
  };
