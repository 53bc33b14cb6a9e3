import { RenderError } from '../errors.ts';
import type { DocumentName } from '../options/schema.ts';
import type { Resume } from './schema/resume.ts';

/** Keys about the file itself, and keys that a letter needs besides its header. */
const besideLetter = ['$schema', 'language', 'letter', 'meta', 'locales'];

/** The header of a letter has neither photo nor summary. */
const letterBasics = ({ basics }: Resume): Pick<Resume, 'basics'> => {
  if (!basics) return {};
  const { image: _photo, summary: _summary, ...header } = basics;
  return { basics: header };
};

/**
 * The parts of a résumé that its document prints: the résumé without its letter, the letter, or both.
 * @throws RenderError invalid_options for a letter that is not there
 */
export const selectDocument = (resume: Resume, document: DocumentName): Resume => {
  const { letter, ...others } = resume;
  if (document === 'resume') return letter === undefined ? resume : others;
  if (letter === undefined) {
    const message = `document=${document} needs a letter, and the file has no "letter".`;
    throw new RenderError('invalid_options', message, {
      issues: [{ path: '/document', message: 'needs a key "letter" in the file' }],
    });
  }
  if (document === 'both') return resume;
  const kept = Object.entries(resume).filter(([key]) => besideLetter.includes(key));
  return { ...Object.fromEntries(kept), ...letterBasics(resume) };
};
