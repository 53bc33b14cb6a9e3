import { hash } from 'node:crypto';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Warning } from '../resume/warning.ts';
import { shortened } from '../text/format-text.ts';
import type { Picture } from '../view/model.ts';
import { createPromiseCache, type PromiseCache } from '../promise-cache.ts';
import { readDataUrl } from './data-url.ts';
import { encodePhoto, type EncodedPhoto } from './encode.ts';
import { readLocalPhoto } from './local-file.ts';
import type { Network } from '../network/public-request.ts';
import { photoKind } from './photo-kind.ts';
import type { PhotoResult } from './result.ts';

/** Encoded photos, so that a repeated render does not encode its photo again. */
export interface PhotoCache {
  /** By ratio and SHA-256 of the source bytes. */
  readonly encode: PromiseCache<string, EncodedPhoto>;
  /** A renderer decodes one picture at a time, because a large one needs some hundred megabytes. */
  readonly inTurn: LimitFunction;
}

/** Number of cached photos, each about 100 kB. */
const cachedPhotos = 32;

export const createPhotoCache = (): PhotoCache => ({
  encode: createPromiseCache(cachedPhotos),
  inTurn: pLimit(1),
});

/** Sources from which a photo may be read, besides a data: URL in the résumé. */
export interface PhotoSource {
  /** The folder of the résumé. Absent: local files are refused. */
  readonly folder?: string | undefined;
  /** Hosts from which photos may be fetched. Absent or empty: nothing is fetched. */
  readonly hosts?: readonly string[] | undefined;
  readonly cache: PhotoCache;
  /** Height of the printed photo for each part of its width; absent: that of an upright one. */
  readonly ratio?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly network?: Network | undefined;
  /** Decodes a `data:` URL, the slowest step for a photo outside the image library. */
  readonly decode?: (url: string) => Promise<PhotoResult>;
}

export interface LoadedPhoto {
  readonly photo?: Picture;
  /** Present if the photo is not printed. */
  readonly warning?: Warning;
}

/** Loads and encodes the photo of a résumé. A bad photo gives a warning, and the document prints without it. */
export const loadPhoto = async (
  image: string | undefined,
  source: PhotoSource,
): Promise<LoadedPhoto> => {
  const given = image?.trim() ?? '';
  if (given === '') return {};
  const found = await findPhoto(given, source);
  const encoded = 'refusal' in found ? found : await encodeOnce(found.bytes, source);
  return 'refusal' in encoded ? { warning: warningOf(encoded.refusal, given) } : encoded;
};

const findPhoto = async (
  image: string,
  { folder, hosts = [], decode, ...rest }: PhotoSource,
): Promise<PhotoResult> => {
  switch (photoKind(image)) {
    case 'data':
      return decode ? decode(image) : readDataUrl(image);
    case 'web': {
      // Loaded on demand, because most documents need no network and a cold start is faster without it.
      const { fetchPhoto } = await import('./remote-file.ts');
      return fetchPhoto(image, { hosts, ...rest });
    }
    case 'unknown':
      return unknownScheme;
    case 'file':
      return folder === undefined ? noFolder : readLocalPhoto(image, folder);
  }
};

const unknownScheme: PhotoResult = {
  refusal: 'it is not the address of a picture; use a data: URL, or a file next to the résumé',
};
const noFolder: PhotoResult = {
  refusal:
    'photo files are read only by the command line, and only if the résumé is a file itself; use a data: URL',
};

const encodeOnce = (bytes: Buffer, { cache, ratio }: PhotoSource): Promise<EncodedPhoto> => {
  const key = `${ratio ?? ''} ${hash('sha256', bytes, 'base64')}`;
  return cache.encode(key, () => cache.inTurn(() => encodePhoto(bytes, ratio)));
};

const maxShownLength = 80;

const warningOf = (refusal: string, image: string): Warning => ({
  code: 'photo_not_loaded',
  path: '/basics/image',
  message: `is not printed: ${refusal}`,
  before: shortened(image, maxShownLength),
});
