import { loadPhoto, type PhotoCache } from './photo/load-photo.ts';
import type { PhotoResult } from './photo/result.ts';
import type { StageRunner } from './stages/runner.ts';
import { photoRatio } from './theme/layout.ts';
import type { Theme } from './theme/theme.ts';

export interface PhotoContext {
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
  readonly cache: PhotoCache;
  /** Hosts from which photos may be fetched. */
  readonly hosts?: readonly string[] | undefined;
}

export interface PhotoOrder {
  readonly image: string;
  /** Folder of local photos. */
  readonly folder: string | undefined;
  readonly theme: Theme;
}

/** The photo of a document; its address decides whether it is read, fetched or decoded. */
export const photoOf = (
  { image, folder, theme: { layout } }: PhotoOrder,
  { runner, signal, hosts, cache }: PhotoContext,
) =>
  loadPhoto(image, {
    // Word shows a cropped picture with a round outline in some programs only: a round photo is square itself.
    ratio: layout.photo.shape === 'round' ? photoRatio.round : undefined,
    hosts,
    folder,
    cache,
    signal,
    async decode(url): Promise<PhotoResult> {
      const found = await runner.run('decodePhoto', url, signal);
      if ('refusal' in found) return found;
      // Another thread returns a plain Uint8Array.
      const { buffer, byteOffset, byteLength } = found.bytes;
      return { bytes: Buffer.from(buffer, byteOffset, byteLength) };
    },
  });
