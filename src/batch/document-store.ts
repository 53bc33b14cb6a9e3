/** Stores the documents of a batch by name. A name is a path with "/" between its parts. */
export interface DocumentStore {
  /** Writes a document whole or not at all, and replaces an older one of the same name. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The number of bytes of a document; undefined if it does not exist. */
  size(name: string): Promise<number | undefined>;
}
