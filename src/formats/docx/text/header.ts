import type { ParagraphChild } from 'docx';
import type { Contact, Header } from '../../../view/model.ts';
import { separators } from '../../../view/separators.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';
import { joinRuns, linkRuns } from './entries.ts';
import { photoFrame, photoRun } from './photo.ts';

// A phone number is always left-to-right, but has no letters that set its direction.
const contactRuns = (context: DocxContext, contact: Contact): ParagraphChild[] =>
  linkRuns(contact.kind === 'phone' ? { ...context, direction: 'ltr' } : context, contact);

/** The lines of the header: photo, name, label, contacts. Without a name the label is the title. */
export const headerParagraphs = (
  context: DocxContext,
  { name, label, contacts, photo }: Header,
): ParagraphSpec[] => {
  const title = name ?? label;
  const picture = photo && photoRun(photo);
  const items = contacts.map((contact) => contactRuns(context, contact));
  const lines: (ParagraphSpec | undefined)[] = [
    picture
      ? {
          style: 'Photo',
          children: [picture],
          frame: photoFrame(context.page, context.direction),
        }
      : undefined,
    title === undefined ? undefined : { style: 'Title', children: textRuns(context, title) },
    name === undefined || label === undefined
      ? undefined
      : { style: 'Subtitle', children: textRuns(context, label) },
    items.length === 0
      ? undefined
      : { style: 'Contact', children: joinRuns(context, items, separators.contact) },
  ];
  return lines.filter((line) => line !== undefined);
};
