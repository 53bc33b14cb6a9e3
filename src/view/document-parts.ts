import type { ResumeView } from './model.ts';

/** The parts of a document that has a letter and a résumé. */
export type DocumentPart = 'letter' | 'resume';

/** The view of one part, with its own header. A letter has no photo. */
export const partOfView = (view: ResumeView, part: DocumentPart): ResumeView => {
  const { letter, signature, ...others } = view;
  if (part === 'resume') return { ...others, ...(signature && { signature }) };
  const { photo: _photo, ...header } = view.header;
  return { ...others, header, sections: [], ...(letter && { letter }) };
};

/** The parts of a view, in their order: a letter and a résumé, or the view itself. */
export const partsOfView = (view: ResumeView): readonly ResumeView[] =>
  view.letter && view.sections.length > 0
    ? [partOfView(view, 'letter'), partOfView(view, 'resume')]
    : [view];
