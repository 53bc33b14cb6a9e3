/** One thing a document does that it must not. */
export interface Finding {
  /** Name of the rule; for PDF/UA-1 the clause and test number veraPDF gives it, like "7.1-3". */
  readonly rule: string;
  readonly message: string;
  /** Counted from 1; absent when the finding is about the whole document. */
  readonly page?: number;
}
