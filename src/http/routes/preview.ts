import type { RequestHandler } from 'express';
import type { ServerConfig } from '../../config.ts';
import type { ThemedRenderer } from '../../render.ts';
import type { Theme } from '../../theme/theme.ts';
import { reloadsThemes } from '../reloads-themes.ts';
import { themeAt } from './themes.ts';

/** A PNG of the sample résumé in a theme, rendered once unless the theme changes. */
export const previewRoute = (
  renderer: ThemedRenderer,
  config: Pick<ServerConfig, 'environment'>,
): RequestHandler => {
  const caching = reloadsThemes(config) ? 'no-cache' : 'public, max-age=3600';
  const pictures = new WeakMap<Theme, Promise<Uint8Array>>();
  return async (request, response) => {
    const theme = await themeAt(renderer, request.params['name']);
    const picture = pictures.get(theme) ?? renderer.preview(theme.name);
    pictures.set(theme, picture);
    picture.catch(() => pictures.delete(theme));
    response
      .set({ 'Content-Type': 'image/png', 'Cache-Control': caching })
      .send(Buffer.from(await picture));
  };
};
