import { Run, Tab, type Paragraph, type ParagraphChild } from 'docx';
import type { Contact, Header } from '../../view/model.ts';
import { separators } from '../../view/reading.ts';
import { joinRuns, linkRuns } from './entries.ts';
import { paragraph, textRuns, type Manuscript } from './manuscript.ts';
import { photoRun } from './photo.ts';

// A phone number has no letters to say so, but reads from left to right everywhere.
const contactRuns = (manuscript: Manuscript, contact: Contact): ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...manuscript, direction: 'ltr' } : manuscript, contact);

/** Name, label and contacts, with the photo at the right of the name. */
export const writeHeader = (
  manuscript: Manuscript,
  { name, label, contacts, photo }: Header,
): Paragraph[] => {
  const title = name ?? label;
  const picture = photo && photoRun(photo);
  const isBesideName = picture !== undefined && title !== undefined;
  const beside = isBesideName ? [new Run({ children: [new Tab()] }), picture] : [];
  const items = contacts.map((contact) => contactRuns(manuscript, contact));
  return [
    ...(picture && !isBesideName ? [paragraph(manuscript, 'Photo', [picture])] : []),
    ...(title === undefined
      ? []
      : [paragraph(manuscript, 'Title', [...textRuns(manuscript, title), ...beside])]),
    ...(name === undefined || label === undefined
      ? []
      : [paragraph(manuscript, 'Subtitle', textRuns(manuscript, label))]),
    ...(items.length === 0
      ? []
      : [paragraph(manuscript, 'Contact', joinRuns(manuscript, items, separators.item))]),
  ];
};
