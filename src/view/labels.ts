import type { SectionId } from './model.ts';

/** The words Vitae adds to a résumé, in one language. */
export interface Labels {
  /** Titles of sections, as a reader of résumés in this language expects them. */
  readonly sections: Readonly<Record<SectionId, string>>;
  /** The document itself: "Résumé", "Lebenslauf". */
  readonly resume: string;
  /** Stands for a missing end date: "Present", "heute". */
  readonly present: string;
  /** Label of a grade: "Grade". */
  readonly score: string;
  /** Label of a list of courses: "Courses". */
  readonly courses: string;
}

/** The language of a document: its tag, its direction, its words. */
export interface DocumentLanguage {
  /** BCP 47 tag as asked for, e.g. "de-AT"; for `lang=` and `Intl`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly labels: Labels;
}
