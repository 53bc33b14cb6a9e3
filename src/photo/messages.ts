import { limits } from '../limits.ts';
import type { PhotoRefusal } from './result.ts';

const megabyte = 1024 * 1024;

export const photoTooLarge = (): PhotoRefusal => ({
  refusal: `it is larger than ${limits.photoBytes / megabyte} MB; give a smaller picture`,
});

export const photoTooManyPixels = (width: number, height: number): PhotoRefusal => ({
  refusal: `it has ${width} × ${height} pixels, at most ${limits.photoPixels / 1e6} million are read; give a smaller picture`,
});
