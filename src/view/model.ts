/**
 * The view: all printed words and dates in reading order, without any styling.
 * Formats print these strings and add no words.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      /** The number of the first item, for an ordered list; absent for bullets. */
      readonly start?: number;
      readonly items: readonly RichText[];
    };

/** Parsed Markdown. An optional field is absent instead of empty. */
export type RichText = readonly Block[];

export interface ShortText {
  readonly text: string;
  /** The same text with its markup; absent if it has none. */
  readonly children?: readonly Inline[];
}

/** A short text with an optional link. The scheme of `href` is http, https, mailto or tel. */
export interface Link extends ShortText {
  /** If given, `children` contain no links. */
  readonly href?: string;
}

export type ContactKind = 'email' | 'phone' | 'url' | 'location' | 'profile' | 'fact';
export interface Contact extends Link {
  readonly kind: ContactKind;
}

/** A picture ready to print. */
export interface Picture {
  /** A `data:` URL. */
  readonly source: string;
  readonly type: 'jpg' | 'png';
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The encoded photo with its size. */
export interface Photo extends Picture {
  /** Alternative text. */
  readonly alt: string;
}

/** A list of highlights. It has a title if the résumé groups highlights. */
export interface HighlightGroup {
  readonly name?: RichText;
  readonly highlights: readonly RichText[];
}

/** A label and a text in an entry, e.g. "Grade: 3.9". */
export interface Detail extends Link {
  readonly label?: string;
}

/** The common fields of entries and roles, in reading order. */
export interface EntryBody {
  /** JSON Pointer of the source, e.g. "/work/0". */
  readonly pointer: string;
  /** "2019 – 2022", or one date, or the `dateText` of the résumé. */
  readonly period?: string;
  readonly place?: string;
  /** A qualifier between role and organisation: a team, a product, "Founding member". */
  readonly context?: string;
  readonly details: readonly Detail[];
  readonly body: RichText;
  readonly groups: readonly HighlightGroup[];
  /** Technologies and topics. */
  readonly keywords: readonly string[];
}

export interface Role extends EntryBody {
  readonly title: string;
}

export interface Entry extends EntryBody {
  /** The employer, school or project. */
  readonly title: Link;
  /** The role, degree or issuer. */
  readonly subtitle?: string;
  /** What the subtitle is; absent for an issuer, a publisher and what is not known. */
  readonly subtitleKind?: 'role' | 'degree' | 'part';
  /** The subtitle with its markup; absent if it has none. */
  readonly subtitleChildren?: readonly Inline[];
  /** The printed address of the entry, e.g. "github.com/acme/rocket". */
  readonly link?: Link;
  /** The roles at one employer, in the order of the résumé; empty if the entry itself is the only role. */
  readonly roles: readonly Role[];
}

/** A skill, a language or an interest: a name with level, keywords and text. */
export interface Term {
  readonly pointer: string;
  readonly name?: string;
  readonly level?: string;
  readonly keywords: readonly string[];
  readonly body: RichText;
}

/** Section ids in the default order. */
export const sectionIds = [
  'summary',
  'work',
  'projects',
  'volunteer',
  'education',
  'certificates',
  'skills',
  'languages',
  'publications',
  'awards',
  'interests',
  'references',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** Id of a custom section: "custom-" and its id in the résumé. */
export type CustomSectionId = `custom-${string}`;

interface SectionBase {
  readonly id: SectionId | CustomSectionId;
  readonly title: string;
}
interface ProseSection extends SectionBase {
  readonly kind: 'prose';
  readonly body: RichText;
}
export interface EntriesSection extends SectionBase {
  readonly kind: 'entries';
  readonly entries: readonly Entry[];
}
interface TermsSection extends SectionBase {
  readonly kind: 'terms';
  readonly terms: readonly Term[];
}
/** A section with content. Empty sections are absent from the view. */
export type Section = ProseSection | EntriesSection | TermsSection;

export interface Header {
  readonly name?: string;
  readonly label?: string;
  readonly contacts: readonly Contact[];
  readonly photo?: Photo;
}

/** The line to sign on. */
export interface Signature {
  /** "Berlin, 29 November 2026"; absent if the résumé has no town and the document has no date. */
  readonly placeAndDate?: string;
  /** The name under the line. */
  readonly name?: string;
}

/** Form of a letter: DIN 5008 (form B), US block, or plain block. */
export type LetterForm = 'din5008' | 'us' | 'block';

export interface LetterLines {
  readonly kind: 'recipient' | 'date';
  readonly lines: readonly string[];
}

/** A cover letter. */
export interface Letter {
  readonly form: LetterForm;
  /** Address and date, in their order. */
  readonly head: readonly LetterLines[];
  readonly subject?: string;
  readonly opening?: string;
  readonly body: RichText;
  readonly closing?: string;
  /** The name below the place for the signature. */
  readonly name?: string;
  readonly enclosures?: { readonly title: string; readonly items: readonly string[] };
}

export interface ResumeView {
  /** BCP 47 tag of the document. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Title of the document, never empty: "Ada Lovelace – Résumé". */
  readonly title: string;
  /** File name without extension, valid on every file system: "Ada Lovelace – Résumé". */
  readonly fileStem: string;
  readonly header: Header;
  /** Before the sections, below its own header. */
  readonly letter?: Letter;
  /** In reading order: the main column first, then the side column of a two-column theme. */
  readonly sections: readonly Section[];
  /** After the last section of the main column, if the theme has it. */
  readonly signature?: Signature;
  /** Skill names and keywords, for document properties. */
  readonly keywords: readonly string[];
}
