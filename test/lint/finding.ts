/** One violated rule. */
export interface LintFinding {
  /** Name of the rule; for PDF/UA-1 the clause and test number of veraPDF, like "7.1-3". */
  readonly rule: string;
  readonly message: string;
  /** Page number from 1; absent when the finding concerns the whole document. */
  readonly page?: number;
}
