import type { PdfStandard } from '../../../options/schema.ts';

export interface PdfMetadata {
  /** The standards to which the PDF conforms. */
  readonly standard: PdfStandard;
  /** Whether the PDF claims them. @default true */
  readonly isClaimed?: boolean;
  /** Whether the first page has the marks to fold a letter. @default false */
  readonly hasFoldMarks?: boolean;
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** Texts of the headings, for the bookmarks. */
  readonly headings: readonly string[];
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** Date of creation and modification; absent if no source states one. */
  readonly date?: Date | undefined;
  /** The source file to embed. */
  readonly attachment?: AttachedSource;
}

export interface AttachedSource {
  /** File name with extension. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** One line that viewers show in the list of attachments. */
  readonly description: string;
}
