import { RenderError } from '../errors.ts';
import { isObject, hasContent } from '../text/json.ts';
import { Resume } from './schema/resume.ts';
import { strictResume } from './strict-schema.ts';

/** Members of a résumé that are about the file, or that may be made from unknown members. */
const notSections = new Set(['$schema', 'language', 'sections', 'meta', 'locales']);

const sectionNames = Object.keys(Resume.shape).filter((name) => !notSections.has(name));

/**
 * Refuses a résumé without a name and without a known section, because its document would be blank or consist
 * of another program's data.
 * @param source the parsed values before normalisation
 * @param allowEmpty accepts a member of the official schema without content, as the schema does
 * @throws RenderError invalid_resume
 */
export const requireContent = (resume: Resume, source: unknown, allowEmpty = false): void => {
  const keys = isObject(source) ? Object.keys(source) : [];
  // Unknown keys of the file become details of the person.
  const { details: _details, ...person } = resume.basics ?? {};
  const known: Resume = keys.includes('basics') ? resume : { ...resume, basics: person };
  if (sectionNames.some((name) => hasContent(known[name]))) return;
  if (allowEmpty && keys.some((key) => key in strictResume().shape)) return;
  if (keys.some((key) => /sections?$/i.test(key)) && hasContent(resume.sections)) return;
  const message = 'has neither a name nor a section of a résumé, like "basics" or "work"';
  const shown = keys.slice(0, 8).map((key) => JSON.stringify(key.slice(0, 40)));
  const reason = shown.length === 0 ? '' : ` Its keys are ${shown.join(', ')}.`;
  throw new RenderError('invalid_resume', `The file ${message}.${reason}`, {
    issues: [{ path: '', message }],
  });
};
