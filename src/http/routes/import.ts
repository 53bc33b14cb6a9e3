import type { RequestHandler } from 'express';
import type { Renderer } from '../../render.ts';
import { abortOnDisconnect } from '../../web/client-abort.ts';
import { fileFromRequest } from '../middleware/import-body.ts';

/** A file with a résumé in the body → JSON Resume, warnings, and the words without a place, as JSON. */
export const importRoute =
  (renderer: Pick<Renderer, 'importFile'>): RequestHandler =>
  async (request, response) => {
    const job = fileFromRequest(request);
    const { resume, warnings } = await renderer.importFile(job, abortOnDisconnect(response));
    const isUnplaced = ({ code }: { code: string }): boolean => code === 'unplaced_words';
    response.set('Cache-Control', 'no-store').json({
      resume,
      warnings: warnings.filter((warning) => !isUnplaced(warning)),
      unplaced: warnings.filter(isUnplaced),
    });
  };
