import { hash, randomBytes } from 'node:crypto';

/** One client: the name of its key, and its own rate limit if it has one. */
export interface ApiClient {
  readonly name: string;
  readonly perMinute?: number;
}

/** Finds the client of an API key. */
export type ApiKeyLookup = (key: string) => ApiClient | undefined;

/** Keys have 256 random bits, so a fast digest is as safe as a slow one. */
const digest = (key: string): string => hash('sha256', key, 'hex');

/**
 * Builds the lookup from entries `name=sha256[/per-minute]`. Keys are compared by digest in a hash table:
 * its timing reveals at most parts of a digest, which do not help to find a key.
 */
export const createApiKeyLookup = (entries: readonly string[]): ApiKeyLookup => {
  const clients = new Map<string, ApiClient>();
  for (const entry of entries) {
    const { name = '', hash = '', rate } = apiKeyEntryPattern.exec(entry)?.groups ?? {};
    clients.set(hash, { name, ...(rate !== undefined && { perMinute: Number(rate) }) });
  }
  return (key) => clients.get(digest(key));
};

/** One entry: client name, SHA-256 of its key, and optionally its requests per minute. */
export const apiKeyEntryPattern =
  /^(?<name>[\w.-]{1,64})=(?<hash>[0-9a-f]{64})(?:\/(?<rate>[1-9]\d{0,8}))?$/;

/** Creates a key for a client, and the entry that admits it. The key itself is not stored. */
export const generateApiKey = (name: string): { key: string; entry: string } => {
  const key = `vitae_${randomBytes(32).toString('base64url')}`;
  return { key, entry: `${name}=${digest(key)}` };
};
