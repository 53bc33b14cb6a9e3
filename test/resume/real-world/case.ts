/** A minimal case from real files: the input, the résumé read from it, and the warnings. */
export interface RealCase {
  readonly about: string;
  /** A document; a text if the notation matters. */
  readonly given: unknown;
  /** The expected résumé; absent if the input is refused. */
  readonly resume?: unknown;
  /** "code /pointer" of each warning, or of each issue of the error. */
  readonly notes: readonly string[];
}
