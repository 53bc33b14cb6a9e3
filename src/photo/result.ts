import { limits } from '../limits.ts';

/** The reason why a photo is not printed, as a clause with a remedy. It follows "is not printed: ". */
export interface PhotoRefusal {
  readonly refusal: string;
}

/** The bytes of a picture, not yet checked, or the reason why there are none. */
export type PhotoResult = { readonly bytes: Buffer } | PhotoRefusal;

const megabyte = 1024 * 1024;

export const photoTooLarge = (): PhotoRefusal => ({
  refusal: `it is larger than ${limits.photoBytes / megabyte} MB; give a smaller picture`,
});

export const photoTooManyPixels = (width: number, height: number): PhotoRefusal => ({
  refusal: `it has ${width} × ${height} pixels, at most ${limits.photoPixels / 1e6} million are read; give a smaller picture`,
});
