import { stringsIn } from '../text/json.ts';
import { lettersOf } from '../text/unicode.ts';
import { sectionNames, type SectionName } from './standard-resume.ts';

/** The sections of which the document prints no text. Dates, addresses and short texts do not count. */
export const droppedSections = (
  resume: Readonly<Record<string, unknown>>,
  text: string,
): SectionName[] => {
  const printed = comparable(text);
  return sectionNames.filter((name) => {
    const texts = stringsIn(resume[name])
      .filter((value) => !notText.test(value))
      .map(comparable)
      .filter(isTelling);
    return texts.length > 0 && !texts.some((each) => printed.includes(each));
  });
};

const isTelling = (text: string): boolean => text.length >= 3 && /[^\d]/.test(text);

/** Letters and digits only: a theme may read Markdown and set other spaces and quotes. */
const comparable = (text: string): string => lettersOf(text.normalize('NFKC'));

const notText = /^(?:https?:|data:|\d{4}(?:-\d{2}){0,2}$)/;
