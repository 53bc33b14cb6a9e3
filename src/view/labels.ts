import type { Fact } from '../resume/person-facts.ts';
import type { SectionId } from './model.ts';

/** The words that Vitae adds to a résumé, in one language. */
export interface Labels {
  /** Section titles that are usual in résumés of this language. */
  readonly sections: Readonly<Record<SectionId, string>>;
  /** Name of the document type: "Résumé", "Lebenslauf". */
  readonly resume: string;
  /** Name of a cover letter: "Cover Letter", "Anschreiben". */
  readonly letter: string;
  /** Title of the enclosures of a letter: "Enclosures", "Anlagen". */
  readonly enclosures: string;
  /** Before the subject of a letter, where it is usual: "Re", "Objet". */
  readonly subject?: string;
  /** Printed instead of a missing end date: "Present", "heute". */
  readonly present: string;
  /** Label of a grade: "Grade". */
  readonly score: string;
  /** Label of a list of courses: "Courses". */
  readonly courses: string;
  /** Alternative text of a photo of an unknown person: "Photo". */
  readonly photo: string;
  /** Alternative text of a photo, with `{name}` for the name: "Photo of {name}". */
  readonly photoOf: string;
  /** Labels of facts about the person: "Date of birth". */
  readonly facts: Readonly<Record<Fact, string>>;
}

/** The language of a document: tag, direction and labels. */
export interface DocumentLanguage {
  /** Requested BCP 47 tag, e.g. "de-AT"; for `lang=` and `Intl`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly labels: Labels;
}
