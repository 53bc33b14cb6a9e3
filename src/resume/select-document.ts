import { RenderError } from '../errors.ts';
import type { DocumentName } from '../options/schema.ts';
import type { Resume } from './schema/resume.ts';
import { invalidOption } from '../options/invalid-options.ts';

/** Keys about the file itself, and keys that a letter needs besides its header. */
const besideLetter = ['$schema', 'language', 'letter', 'meta', 'locales'];

/** The header of a letter has neither photo nor summary. */
const letterBasics = ({ basics }: Resume): Pick<Resume, 'basics'> => {
  if (!basics) return {};
  const { image: _photo, summary: _summary, ...header } = basics;
  return { basics: header };
};

const isOfResume = (key: string): boolean => !besideLetter.includes(key);

const withoutLetter = (document: DocumentName): RenderError => {
  const what = document === 'both' ? 'letter and résumé' : 'a letter';
  const message = `the key is missing, but the document is ${what} (document: ${document}); write the letter under the key "letter" or in a file of its own (letter.md, with the résumé beside it), or omit the option`;
  return new RenderError('invalid_resume', 'The résumé has no letter.', {
    issues: [{ path: '/letter', message }],
  });
};

/**
 * The parts of a résumé that its document prints: the résumé without its letter, the letter, or both.
 * @throws RenderError invalid_resume for a letter that is not there, invalid_options for a letter in place of a résumé
 */
export const selectDocument = (resume: Resume, document: DocumentName): Resume => {
  const { letter, ...others } = resume;
  if (document === 'resume') {
    const isLetterOnly = letter !== undefined && !Object.keys(others).some(isOfResume);
    if (isLetterOnly)
      throw invalidOption('document', 'must be letter: this is a letter, without a résumé');
    return letter === undefined ? resume : others;
  }
  if (letter === undefined) {
    throw withoutLetter(document);
  }
  if (document === 'both') return resume;
  const kept = Object.entries(resume).filter(([key]) => besideLetter.includes(key));
  return { ...Object.fromEntries(kept), ...letterBasics(resume) };
};
