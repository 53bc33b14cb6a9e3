import type { Choices, PreviewState, SourceFile } from '../page-state.ts';
import type { SchemaNode } from './editor/schema.ts';
import type { Findings } from '../problems.ts';
import type { LoadPicture } from './picture-queue.ts';

/** A document in a format, to download. */
export interface Download {
  readonly filename: string;
  readonly content: Blob;
}

/** The result of the check with `ats`. */
export interface AtsReport {
  readonly score: number;
  readonly fields: readonly {
    readonly field: string;
    readonly score: number;
    readonly values: readonly {
      readonly expected: string;
      readonly found?: string | null;
      readonly score: number;
    }[];
  }[];
}

/** A file as JSON Resume, and the warnings of its import. */
export interface ImportedText {
  readonly text: string;
  readonly warnings: Findings['warnings'];
}

export interface Listener {
  readonly onState: (state: PreviewState) => void;
  /** The files on disk may have changed. */
  readonly onFiles: () => void;
  readonly onEnded: (isEnded: boolean) => void;
}

/** The server that the page calls: the server of `render preview`, or the service. */
export interface Backend {
  readonly loadChoices: () => Promise<Choices>;
  readonly loadSchema: () => Promise<SchemaNode>;
  readonly loadSources: () => Promise<readonly SourceFile[]>;
  /** Calls the listener now and after every change, until the returned function is called. */
  readonly subscribe: (listener: Listener) => () => void;
  /** The PDF with this number, or a newer one. */
  readonly loadDocument: (document: number) => Promise<Uint8Array>;
  /** Chooses options; an empty value removes the choice. */
  readonly choose: (values: Readonly<Record<string, string>>) => Promise<void>;
  /** Sets the edited text of a file, made from a version of it. */
  readonly edit: (file: number, text: string, version: string) => Promise<void>;
  /** Writes the text into the file. @returns its new version. Absent: nothing is stored */
  readonly save?: (file: number, text: string, version: string) => Promise<string>;
  /** Deletes the text that the browser keeps. */
  readonly deleteDraft?: () => void;
  /** A text of the last file with the chosen options in it. Absent: nothing is stored */
  readonly stateOptions?: (text: string) => Promise<string>;
  readonly download: (format: string) => Promise<Download>;
  /** A file of any format that is read, as JSON Resume. */
  readonly importFile: (file: File) => Promise<ImportedText>;
  /** The fields that a parser of applicant tracking systems finds in the PDF. */
  readonly checkAts: () => Promise<AtsReport>;
  /** The picture of a theme with a sample résumé. Absent: the server has none. */
  readonly themePicture?: (theme: string) => string;
  /** The first page of the newest text in a theme, as PNG. */
  readonly drawTheme: LoadPicture;
  /** Sets the API key of the next requests. Absent: none is ever needed. */
  readonly setKey?: (key: string) => void;
}
