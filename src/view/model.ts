/**
 * What a reader will see: every word, date and order decided, nothing about looks.
 * Formats print these strings and add none of their own.
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

/** Text with Markdown already parsed. Never empty where a field holds it: an empty text is an absent field. */
export type RichText = readonly Block[];

/** A short text that may lead somewhere. `href` is always http, https, mailto or tel. */
export interface Link {
  readonly text: string;
  readonly href?: string;
}

export type ContactKind = 'email' | 'phone' | 'url' | 'location' | 'profile';
export interface Contact extends Link {
  readonly kind: ContactKind;
}

export interface Photo {
  /** A `data:` URL of an image, already checked. */
  readonly source: string;
  /** Alternative text. */
  readonly alt: string;
}

/** A list of highlights, titled when the résumé groups them. */
export interface HighlightGroup {
  readonly name?: RichText;
  readonly highlights: readonly RichText[];
}

/** A small fact of an entry with its word, e.g. "Grade: 3.9". */
export interface Detail {
  readonly label?: string;
  readonly text: string;
}

/** What an entry and each role at one employer have in common, in reading order. */
export interface EntryBody {
  /** JSON Pointer of the source, e.g. "/work/0". */
  readonly pointer: string;
  /** "2019 – 2022", or one date, or the text the résumé gives instead. */
  readonly period?: string;
  readonly place?: string;
  /** A qualifier between role and organisation: a team, a product, "Founding member". */
  readonly context?: string;
  readonly details: readonly Detail[];
  readonly body: RichText;
  readonly groups: readonly HighlightGroup[];
  /** Technologies, topics. */
  readonly keywords: readonly string[];
}

export interface Role extends EntryBody {
  readonly title: string;
}

export interface Entry extends EntryBody {
  /** Who or what: the employer, the school, the project. */
  readonly title: Link;
  /** The role, the degree, the issuer. */
  readonly subtitle?: string;
  /** The printed address of the entry, e.g. "github.com/acme/rocket". */
  readonly link?: Link;
  /** The roles at one employer, as given; empty where the entry itself is the one role. */
  readonly roles: readonly Role[];
}

/** A skill, a language or an interest: a name and what stands beside it. */
export interface Term {
  readonly pointer: string;
  readonly name?: string;
  readonly level?: string;
  readonly keywords: readonly string[];
  readonly body: RichText;
}

/** In the default order of a page. */
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

/** A section that JSON Resume does not know, by the id it has in the résumé. */
export type CustomSectionId = `custom-${string}`;

interface SectionBase {
  readonly id: SectionId | CustomSectionId;
  readonly title: string;
}
export interface ProseSection extends SectionBase {
  readonly kind: 'prose';
  readonly body: RichText;
}
export interface EntriesSection extends SectionBase {
  readonly kind: 'entries';
  readonly entries: readonly Entry[];
}
export interface TermsSection extends SectionBase {
  readonly kind: 'terms';
  readonly terms: readonly Term[];
}
/** Never without content: an empty section is absent from the view. */
export type Section = ProseSection | EntriesSection | TermsSection;

export interface Header {
  readonly name?: string;
  readonly label?: string;
  readonly contacts: readonly Contact[];
  readonly photo?: Photo;
}

export interface ResumeView {
  /** BCP 47 tag of the document. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Title of the document, never empty: "Ada Lovelace – Résumé". */
  readonly title: string;
  /** File name without ending, safe on every file system: "Ada Lovelace – Résumé". */
  readonly fileStem: string;
  readonly header: Header;
  /** In reading order: the main column first, then the side column of a two-column theme. */
  readonly sections: readonly Section[];
  /** Skill names and keywords, for document properties. */
  readonly keywords: readonly string[];
}
