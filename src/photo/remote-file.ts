import { lookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { raceAbort } from '../abort.ts';
import { limits } from '../limits.ts';
import { pinnedLookup } from './pinned-lookup.ts';
import { isPublicAddress } from './public-address.ts';
import { type PhotoRefusal, type PhotoResult, photoTooLarge } from './result.ts';
import { errorMessage } from '../text/errno.ts';

/** Network access, replaceable in tests. */
export interface Network {
  /** All IP addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly request: (url: URL, options: RequestOptions) => ClientRequest;
}

export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  request,
};

export interface RemoteAccess {
  /** Host names, each with its port if that is not 443. */
  readonly hosts: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly network?: Network | undefined;
}

const timeoutMs = 5_000;

/**
 * Fetches a photo over https from one of the hosts that the operator trusts. Resolves the name once and
 * connects to the checked address, so that a changed DNS answer (DNS rebinding) has no effect.
 */
export const fetchPhoto = async (
  address: string,
  { hosts, signal, network = internet }: RemoteAccess,
): Promise<PhotoResult> => {
  if (hosts.length === 0) return { refusal: `photos are not fetched from the network; ${instead}` };
  const url = readUrl(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return { refusal: `only plain https addresses are fetched; ${instead}` };
  }
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
const hostOf = (host: string): string | undefined => readUrl(`https://${host}`)?.host;

const readUrl = (address: string): URL | undefined =>
  URL.canParse(address) ? new URL(address) : undefined;

const fetchWithin = async (
  url: URL,
  network: Network,
  signal: AbortSignal,
): Promise<PhotoResult> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // DNS resolution cannot be canceled; after an abort its result is ignored.
  const addresses = isIP(host) === 0 ? await raceAbort(network.resolve(host), [signal]) : [host];
  // A single private address is enough to refuse: an attacker may list it among public ones.
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    return { refusal: `${url.host} is not on the public internet; ${instead}` };
  }
  const response = await send(url, network, { lookup: pinnedLookup(addresses), signal });
  try {
    return await readResponse(response, url);
  } finally {
    response.destroy();
  }
};

const send = (url: URL, network: Network, options: RequestOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    network
      .request(url, {
        ...options,
        // No agent, because a reused connection may lead to an unchecked address.
        agent: false,
        headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'vitae' },
      })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });

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
