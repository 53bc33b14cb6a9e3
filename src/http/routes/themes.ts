import type { RequestHandler } from 'express';
import type { Renderer } from '../../render.ts';

/** The themes: name, title, description. */
export const themesRoute =
  (renderer: Renderer): RequestHandler =>
  async (_, response) => {
    response.json({ themes: await renderer.themes() });
  };
