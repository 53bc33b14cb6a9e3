import { createHash, randomBytes } from 'node:crypto';

/** One client: the name of its key, and its own rate, where it has one. */
export interface Client {
  readonly name: string;
  readonly perMinute?: number;
}

/** Finds the client of a key shown. */
export type KeyRing = (key: string) => Client | undefined;

/** A key has 256 random bits: a plain digest is as good as a slow one, and costs a render nothing. */
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Entries `name=sha256[/per-minute]` → lookup. Only digests are compared, by hash table: what its
 * timing tells of a digest does not help to find a key.
 */
export const keyRing = (entries: readonly string[]): KeyRing => {
  const clients = new Map<string, Client>();
  for (const entry of entries) {
    const { name = '', hash = '', rate } = keyEntry.exec(entry)?.groups ?? {};
    clients.set(hash, { name, ...(rate !== undefined && { perMinute: Number(rate) }) });
  }
  return (key) => clients.get(digest(key));
};

/** One entry: the name of a client, the digest of its key, and its requests a minute. */
export const keyEntry = /^(?<name>[\w.-]{1,64})=(?<hash>[0-9a-f]{64})(?:\/(?<rate>[1-9]\d{0,8}))?$/;

/** A new key for a client, and the entry that lets it in. The key itself is kept nowhere. */
export const makeKey = (name: string): { key: string; entry: string } => {
  const key = `vitae_${randomBytes(32).toString('base64url')}`;
  return { key, entry: `${name}=${digest(key)}` };
};
