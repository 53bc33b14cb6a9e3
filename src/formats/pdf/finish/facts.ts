/** What a finished PDF says about itself. */
export interface PdfFacts {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** The texts of its headings, for bookmarks. */
  readonly headings: readonly string[];
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** Created and modified then; absent where nothing states it. */
  readonly date?: Date | undefined;
  /** The source of the document, to travel inside it. */
  readonly attachment?: SourceFile;
}

export interface SourceFile {
  /** File name with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** One line for the list of attachments in a viewer. */
  readonly description: string;
}
