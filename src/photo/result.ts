/** The reason why a photo is not printed, as a clause with a remedy. It follows "is not printed: ". */
export interface PhotoRefusal {
  readonly refusal: string;
}

/** The bytes of a picture, not yet checked, or the reason why there are none. */
export type PhotoResult = { readonly bytes: Buffer } | PhotoRefusal;
