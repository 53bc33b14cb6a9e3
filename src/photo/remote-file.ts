import type { IncomingMessage } from 'node:http';
import { limits } from '../limits.ts';
import { internet, plainHttpsUrl, requestPublic, type Network } from '../network/public-request.ts';
import { type PhotoRefusal, type PhotoResult, photoTooLarge } from './result.ts';
import { errorMessage } from '../text/errno.ts';

export interface RemoteAccess {
  /** Host names, each with its port if that is not 443. */
  readonly hosts: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly network?: Network | undefined;
}

const timeoutMs = 5_000;

/** Fetches a photo over https from one of the hosts that the operator trusts. */
export const fetchPhoto = async (
  address: string,
  { hosts, signal, network = internet }: RemoteAccess,
): Promise<PhotoResult> => {
  if (hosts.length === 0) return { refusal: `photos are not fetched from the network; ${instead}` };
  const url = plainHttpsUrl(address);
  if (!url) return { refusal: `only plain https addresses are fetched; ${instead}` };
  if (!hosts.some((host) => hostOf(host) === url.host)) {
    return { refusal: `${url.host} is not one of the allowed photo hosts; ${instead}` };
  }
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    return await fetchWithin(url, network, stop);
  } catch (error) {
    if (deadline.aborted) {
      return {
        refusal: `${url.host} did not send the photo within ${timeoutMs / 1_000} s; ${instead}`,
      };
    }
    const reason = errorMessage(error);
    return { refusal: `the photo could not be fetched (${reason}); ${instead}` };
  }
};

const instead = 'use a data: URL, or a file next to the résumé';

// Normalised like `URL.host`: in lower case, in Punycode, without port 443.
const hostOf = (host: string): string | undefined => {
  const address = `https://${host}`;
  return URL.canParse(address) ? new URL(address).host : undefined;
};

const fetchWithin = async (
  url: URL,
  network: Network,
  signal: AbortSignal,
): Promise<PhotoResult> => {
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'vitae' };
  const response = await requestPublic({ url, network, options: { headers }, signal });
  if (!response) return { refusal: `${url.host} is not on the public internet; ${instead}` };
  try {
    return await readResponse(response, url);
  } finally {
    response.destroy();
  }
};

const readResponse = async (response: IncomingMessage, { host }: URL): Promise<PhotoResult> => {
  const { statusCode = 0 } = response;
  if (statusCode !== 200) return badStatus(statusCode, host);
  if (Number(response.headers['content-length']) > limits.photoBytes) return photoTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const part = chunk as Buffer; // a response without an encoding yields buffers
    length += part.byteLength;
    if (length > limits.photoBytes) return photoTooLarge();
    chunks.push(part);
  }
  return { bytes: Buffer.concat(chunks) };
};

const badStatus = (status: number, host: string): PhotoRefusal => {
  const isRedirect = status >= 300 && status < 400;
  const what = isRedirect
    ? `${host} redirects, and redirects are not followed`
    : `${host} answers ${status}`;
  return { refusal: `${what}; ${instead}` };
};
