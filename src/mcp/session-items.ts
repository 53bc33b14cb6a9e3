import { LRUCache } from 'lru-cache';

/** A résumé or document that a session can read back. */
export interface Item {
  readonly uri: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** An item without its bytes, as the protocol describes resources. */
export const describeItem = ({ uri, name, mimeType, bytes }: Item) => ({
  ...{ uri, name, mimeType, size: bytes.byteLength },
});

type ItemKind = 'resumes' | 'documents';

/** The items of one session. */
export interface SessionItems {
  add(kind: ItemKind, item: Omit<Item, 'uri'>): Item;
  /** `undefined` for an address that was never given, or whose item is forgotten. */
  get(uri: string): Item | undefined;
  list(): readonly Item[];
  clear(): void;
}

export interface ItemLimits {
  /** Bytes of all items of all sessions. The items that are unused for the longest time are forgotten first. */
  readonly bytes: number;
  /** Items of one session. */
  readonly perSession: number;
  /** Milliseconds after which an unused item is forgotten. */
  readonly milliseconds: number;
}

export const itemLimits: ItemLimits = {
  bytes: 64 * 1024 * 1024,
  perSession: 50,
  milliseconds: 30 * 60_000,
};

/** Keeps items in bounded memory only. @returns a function that opens the items of one more session */
export const createItems = (limits: ItemLimits = itemLimits): (() => SessionItems) => {
  const kept = new LRUCache<string, Item>({
    maxSize: limits.bytes,
    ttl: limits.milliseconds,
    updateAgeOnGet: true,
    sizeCalculation: ({ bytes, name }) => bytes.byteLength + name.length + overheadBytes,
  });
  let sessions = 0;
  return () => openSession(kept, (sessions += 1), limits.perSession);
};

/** Estimated bytes of bookkeeping per item. */
const overheadBytes = 512;

const openSession = (kept: LRUCache<string, Item>, session: number, most: number): SessionItems => {
  let own: string[] = [];
  const counts = { resumes: 0, documents: 0 };
  const keyOf = (uri: string): string => `${session} ${uri}`;
  return {
    add(kind, item) {
      counts[kind] += 1;
      const added = { ...item, uri: `vitae://${kind}/${counts[kind]}` };
      kept.set(keyOf(added.uri), added);
      own.push(added.uri);
      for (const uri of own.slice(0, -most)) kept.delete(keyOf(uri));
      own = own.slice(-most);
      return added;
    },
    get: (uri) => kept.get(keyOf(uri)),
    list: () => own.flatMap((uri) => kept.peek(keyOf(uri)) ?? []),
    clear() {
      for (const uri of own) kept.delete(keyOf(uri));
      own = [];
    },
  };
};
