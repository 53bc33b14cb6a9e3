import { delay } from '../abort.ts';
import { RenderError } from '../errors.ts';
import {
  internet,
  isPrivateHost,
  plainHttpsUrl,
  requestPublic,
  type Network,
} from '../network/public-request.ts';
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

/** Notifies clients of finished jobs, as Standard Webhooks describes. */
export interface Webhooks {
  /** @throws RenderError invalid_options */
  requireAddress(address: string): void;
  /** Sends a message until its receiver accepts it or the attempts are used up. */
  send(message: Message): Promise<void>;
  /** Stops the attempts; they continue after the next start. */
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
      await delay(delays[attempts - 1] ?? 0, signal);
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
  const url = plainHttpsUrl(address);
  if (!url) return 'must be a plain https address';
  if (address.length > jobLimits.addressLength) {
    return `has more than ${jobLimits.addressLength} characters`;
  }
  return isPrivateHost(url) ? 'is not on the public internet' : undefined;
};

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

/** @returns the status of the response */
const post = async ({ headers, signal, ...message }: Post): Promise<number> => {
  const response = await requestPublic({
    ...message,
    options: { method: 'POST', headers },
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  if (!response) throw new Error(`${message.url.host} is not on the public internet.`);
  response.destroy();
  return response.statusCode ?? 0;
};
