import type { ParagraphChild } from 'docx';
import type { Contact, Header } from '../../view/model.ts';
import { separators } from '../../view/reading.ts';
import { joinRuns, linkRuns } from './entries.ts';
import { textRuns, type Line, type Manuscript } from './manuscript.ts';
import { photoFrame, photoRun } from './photo.ts';

// A phone number is always left-to-right, but has no letters that set its direction.
const contactRuns = (manuscript: Manuscript, contact: Contact): ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...manuscript, direction: 'ltr' } : manuscript, contact);

/** The lines of the header: photo, name, label, contacts. Without a name the label is the title. */
export const headerLines = (
  manuscript: Manuscript,
  { name, label, contacts, photo }: Header,
): Line[] => {
  const title = name ?? label;
  const picture = photo && photoRun(photo);
  const items = contacts.map((contact) => contactRuns(manuscript, contact));
  const lines: (Line | undefined)[] = [
    picture
      ? {
          style: 'Photo',
          children: [picture],
          frame: photoFrame(manuscript.page, manuscript.direction),
        }
      : undefined,
    title === undefined ? undefined : { style: 'Title', children: textRuns(manuscript, title) },
    name === undefined || label === undefined
      ? undefined
      : { style: 'Subtitle', children: textRuns(manuscript, label) },
    items.length === 0
      ? undefined
      : { style: 'Contact', children: joinRuns(manuscript, items, separators.item) },
  ];
  return lines.filter((line) => line !== undefined);
};
