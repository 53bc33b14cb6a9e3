/** Where documents are kept, by name: a folder now. A name is a path with "/" between its parts. */
export interface DocumentStore {
  /** Writes a document whole or not at all, over an older one of the same name. @throws a system error */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes of a document; undefined if there is none. */
  size(name: string): Promise<number | undefined>;
}
