import { limits } from '../limits.ts';
import type { Refusal } from './found.ts';

const megabyte = 1024 * 1024;

export const tooManyBytes = (): Refusal => ({
  refusal: `it is larger than ${limits.photoBytes / megabyte} MB; give a smaller picture`,
});

export const tooManyPixels = (width: number, height: number): Refusal => ({
  refusal: `it has ${width} × ${height} pixels, at most ${limits.photoPixels / 1e6} million are read; give a smaller picture`,
});
