import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { RenderError } from '../errors.ts';
import { pinnedLookup } from '../photo/pinned-lookup.ts';
import { isPublicAddress } from '../photo/public-address.ts';
import { internet, type Network } from '../photo/remote-file.ts';
import type { Job } from './job.ts';
import { jobLimits } from './limits.ts';

export type WebhookState = NonNullable<Job['webhook']>;

interface Message {
  readonly id: string;
  readonly webhook: WebhookState;
  readonly data: object;
  /** Stores the state after each attempt. */
  readonly save: (state: WebhookState) => Promise<void>;
}

/** Tells clients that a job is finished, as Standard Webhooks describes. */
export interface Webhooks {
  /** @throws RenderError invalid_options */
  requireAddress(address: string): void;
  /** Sends a message until its receiver accepts it or the attempts are used up. */
  send(message: Message): Promise<void>;
  /** Ends the attempts; they continue after the next start. */
  close(): Promise<void>;
}

export interface WebhooksConfig {
  /** `whsec_` and the key in Base64; without it no webhooks are sent. */
  readonly secret: string | undefined;
  readonly network?: Network;
  /** Milliseconds before each attempt but the first. */
  readonly delays?: readonly number[];
}

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
/** The schedule that Standard Webhooks recommends. */
const usualDelays = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour];
const timeoutMs = 15_000;

export const createWebhooks = (config: WebhooksConfig): Webhooks => {
  const { secret, network = internet, delays = usualDelays } = config;
  const controller = new AbortController();
  const { signal } = controller;
  const sending = new Set<Promise<void>>();

  const attempt = async ({ id, webhook, data }: Message): Promise<boolean> => {
    try {
      const body = JSON.stringify({ type: 'job.finished', timestamp: new Date(), data });
      const headers = await sign(secret ?? '', `job_${id}`, body);
      const status = await post({ url: new URL(webhook.url), headers, body, network, signal });
      return status >= 200 && status < 300;
    } catch {
      return false;
    }
  };

  const send = async (message: Message): Promise<void> => {
    const { webhook, save } = message;
    for (let attempts = webhook.attempts + 1; !signal.aborted; attempts++) {
      const isDelivered = await attempt(message);
      if (!isDelivered && signal.aborted) return;
      const isLast = attempts > delays.length;
      const state = isDelivered ? 'delivered' : isLast ? 'failed' : 'pending';
      await save({ ...webhook, state, attempts });
      if (state !== 'pending') return;
      await pause(delays[attempts - 1], undefined, { signal }).catch(() => undefined);
    }
  };

  return {
    requireAddress(address) {
      const problem = secret === undefined ? offMessage : addressProblem(address);
      if (problem === undefined) return;
      const issues = [{ path: '/webhook', message: problem }];
      throw new RenderError('invalid_options', `The webhook ${problem}.`, { issues });
    },
    send(message) {
      const sent = send(message).finally(() => sending.delete(sent));
      sending.add(sent);
      return sent;
    },
    async close() {
      controller.abort();
      await Promise.allSettled(sending);
    },
  };
};

const offMessage = 'cannot be called: the operator has set no secret';

const addressProblem = (address: string): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return 'must be a plain https address';
  }
  if (address.length > jobLimits.addressLength) {
    return `has more than ${jobLimits.addressLength} characters`;
  }
  const host = hostOf(url);
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'is not on the public internet' : undefined;
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

const sign = async (secret: string, id: string, body: string): Promise<Record<string, string>> => {
  const { Webhook } = await import('standardwebhooks');
  const time = new Date();
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'vitae',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(time.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, time, body),
  };
};

interface Post {
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly network: Network;
  readonly signal: AbortSignal;
}

/** The status of the response. The name is resolved once, and a redirect is not followed. */
const post = async ({ url, headers, body, network, signal }: Post): Promise<number> => {
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await network.resolve(host) : [host];
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    throw new Error(`${url.host} is not on the public internet.`);
  }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    network
      .request(url, {
        method: 'POST',
        headers,
        agent: false,
        lookup: pinnedLookup(addresses),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      })
      .on('response', resolve)
      .on('error', reject)
      .end(body);
  });
  response.destroy();
  return response.statusCode ?? 0;
};
