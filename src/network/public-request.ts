import { lookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { raceAbort } from '../abort.ts';
import { pinnedLookup } from './pinned-lookup.ts';
import { isPublicAddress } from './public-address.ts';

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

/** An https address without user name and password; `undefined` for any other text. */
export const plainHttpsUrl = (address: string): URL | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
};

/** Whether the host of an address is an IP address that is not on the public internet. */
export const isPrivateHost = (url: URL): boolean =>
  isIP(hostName(url)) !== 0 && !isPublicAddress(hostName(url));

/** The name of a host; an IPv6 address without its brackets. */
const hostName = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

interface PublicRequest {
  readonly url: URL;
  readonly network: Network;
  readonly options: RequestOptions;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * Sends a request to a host of the public internet; `undefined` if an address of the host is not public. Resolves the
 * name once and connects to the checked address, so that a changed DNS answer (DNS rebinding) has no effect. A redirect
 * is not followed.
 */
export const requestPublic = async ({
  url,
  network,
  options,
  body,
  signal,
}: PublicRequest): Promise<IncomingMessage | undefined> => {
  const host = hostName(url);
  // DNS resolution cannot be canceled; after an abort its result is ignored.
  const addresses = isIP(host) === 0 ? await raceAbort(network.resolve(host), [signal]) : [host];
  // A single private address is enough to refuse: an attacker may list it among public ones.
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) return undefined;
  return new Promise((resolve, reject) => {
    network
      // No agent, because a reused connection may lead to an unchecked address.
      .request(url, { ...options, agent: false, lookup: pinnedLookup(addresses), signal })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
};
