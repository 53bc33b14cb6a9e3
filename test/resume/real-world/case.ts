/** One habit of real files, in small: what stands in the file, what is made of it, what is said about it. */
export interface RealCase {
  readonly about: string;
  /** A document, or a text where its notation matters. */
  readonly given: unknown;
  /** The résumé it is read as; absent where it is refused. */
  readonly resume?: unknown;
  /** "code /pointer" of each warning, or of each issue of the refusal. */
  readonly notes: readonly string[];
}
