import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { loadOptional } from '../optional-packages.ts';
import { requireKey, type Storage, type StoredObject } from './storage.ts';

export interface S3Config {
  readonly bucket: string;
  /** Empty, or a path that ends with a slash. */
  readonly prefix: string;
  /** The variables `AWS_*`, as the tools of AWS read them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Every part of an upload but the last has at least 5 MiB. */
const partBytes = 8 * 1024 * 1024;

const loadPackages = () =>
  loadOptional(
    'Storage in S3 needs',
    ['@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
    async () => {
      const [s3, presigner] = await Promise.all([
        import('@aws-sdk/client-s3'),
        import('@aws-sdk/s3-request-presigner'),
      ]);
      return { ...s3, getSignedUrl: presigner.getSignedUrl };
    },
  );

type Packages = Awaited<ReturnType<typeof loadPackages>>;

/**
 * Objects in a bucket of an S3-compatible service.
 * @throws RenderError invalid_options if the optional packages are not installed
 */
export const openS3 = async (config: S3Config): Promise<Storage> => {
  const packages = await loadPackages();
  const client = new packages.S3Client(clientSettings(config.environment));
  const placeOf = (key: string) => ({
    Bucket: config.bucket,
    Key: `${config.prefix}${requireKey(key)}`,
  });
  const { GetObjectCommand, PutObjectCommand, DeleteObjectCommand, getSignedUrl } = packages;
  const fetchObject = async (key: string): Promise<GetObjectCommandOutput['Body']> => {
    try {
      return (await client.send(new GetObjectCommand(placeOf(key)))).Body;
    } catch (error) {
      if (error instanceof packages.NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    async put(key, content) {
      const place = placeOf(key);
      if (content instanceof Readable) await upload({ packages, client, place }, content);
      else await client.send(new PutObjectCommand({ ...place, Body: content }));
    },
    async get(key) {
      const body = await fetchObject(key);
      return body && Buffer.from(await body.transformToByteArray());
    },
    async read(key) {
      const body = await fetchObject(key);
      return body instanceof Readable ? body : undefined;
    },
    list: (prefix) => listObjects({ packages, client, config }, prefix),
    async delete(key) {
      await client.send(new DeleteObjectCommand(placeOf(key)));
    },
    link(key, { disposition, mediaType, seconds }) {
      const command = new GetObjectCommand({
        ...placeOf(key),
        ResponseContentType: mediaType,
        ResponseContentDisposition: disposition,
      });
      return getSignedUrl(client, command, { expiresIn: seconds });
    },
  };
};

/** Without a key in the environment, the library asks the machine for one (role, profile). */
const clientSettings = (environment: S3Config['environment']) => {
  const endpoint = environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'];
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  return {
    region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    // Services other than AWS lack a host name for each bucket, and some checksums.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
    ...(accessKeyId &&
      secretAccessKey && {
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
      }),
  };
};

interface Upload {
  readonly packages: Packages;
  readonly client: S3Client;
  readonly place: { readonly Bucket: string; readonly Key: string };
}

/** Sends content of unknown length in parts; one part is in memory at a time. */
const upload = async ({ packages, client, place }: Upload, content: Readable): Promise<void> => {
  const { UploadId } = await client.send(new packages.CreateMultipartUploadCommand(place));
  const parts: { ETag: string | undefined; PartNumber: number }[] = [];
  try {
    for await (const Body of inParts(content)) {
      const PartNumber = parts.length + 1;
      const part = new packages.UploadPartCommand({ ...place, UploadId, PartNumber, Body });
      parts.push({ ETag: (await client.send(part)).ETag, PartNumber });
    }
    const whole = { ...place, UploadId, MultipartUpload: { Parts: parts } };
    await client.send(new packages.CompleteMultipartUploadCommand(whole));
  } catch (error) {
    await client.send(new packages.AbortMultipartUploadCommand({ ...place, UploadId }));
    throw error;
  }
};

/** At least one part, which is empty if the content is. */
async function* inParts(content: Readable): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  let isFirst = true;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    chunks.push(Buffer.from(chunk));
    length += chunk.byteLength;
    if (length < partBytes) continue;
    yield Buffer.concat(chunks);
    [chunks, length, isFirst] = [[], 0, false];
  }
  if (length > 0 || isFirst) yield Buffer.concat(chunks);
}

interface Listing {
  readonly packages: Packages;
  readonly client: S3Client;
  readonly config: S3Config;
}

async function* listObjects(
  { packages, client, config }: Listing,
  prefix: string,
): AsyncGenerator<StoredObject> {
  const input = { Bucket: config.bucket, Prefix: `${config.prefix}${prefix}` };
  for await (const page of packages.paginateListObjectsV2({ client }, input)) {
    for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
      yield { key: Key.slice(config.prefix.length), bytes: Size, modified: LastModified };
    }
  }
}
