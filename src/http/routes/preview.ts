import type { RequestHandler } from 'express';
import type { ThemedRenderer } from '../../render.ts';
import { themeAt } from './themes.ts';

/** A PNG of the sample résumé in a theme. Rendered once per theme, because themes do not change at runtime. */
export const previewRoute = (renderer: ThemedRenderer): RequestHandler => {
  const pictures = new Map<string, Promise<Uint8Array>>();
  return async (request, response) => {
    const { name } = await themeAt(renderer, request.params['name']);
    const picture = pictures.get(name) ?? renderer.preview(name);
    pictures.set(name, picture);
    picture.catch(() => pictures.delete(name));
    response
      .set({ 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' })
      .send(Buffer.from(await picture));
  };
};
