/** Why there are no bytes: what stands after "is not printed: ", with what would do. */
export interface Refusal {
  readonly refusal: string;
}

/** The bytes of a picture as somebody gave them, or why there are none. */
export type Found = { readonly bytes: Buffer } | Refusal;
