import { openFolder } from './folder-storage.ts';
import type { S3Config } from './s3-storage.ts';
import type { Storage } from './storage.ts';

/** A bucket and an optional path in it: `s3://bucket/path`. */
const s3Address = /^s3:\/\/(?<bucket>[a-z\d][a-z\d.-]{1,61}[a-z\d])(?:\/(?<path>[\w./-]*))?$/;

/** Whether a setting names a folder, or a bucket in the right form. */
export const isStorageAddress = (address: string): boolean =>
  !/^\w+:\/\//.test(address) || s3Address.test(address);

/**
 * The storage that a setting names: a folder, or `s3://bucket/path`.
 * @throws RenderError invalid_options if the packages for S3 are not installed
 */
export const openStorage = async (
  address: string,
  environment: S3Config['environment'],
): Promise<Storage> => {
  const { bucket, path = '' } = s3Address.exec(address)?.groups ?? {};
  if (bucket === undefined) return addSpans(openFolder(address));
  const { openS3 } = await import('./s3-storage.ts');
  const inner = path.split('/').filter((name) => name !== '' && !name.startsWith('.'));
  const prefix = inner.map((name) => `${name}/`).join('');
  return addSpans(await openS3({ bucket, prefix, environment }));
};

/** Loads the code of traces only when a storage is opened, because the command line only checks the address. */
const addSpans = async (storage: Storage): Promise<Storage> => {
  const { traced } = await import('./traced-storage.ts');
  return traced(storage);
};
