import * as z from 'zod';
import { terms, text, texts, title } from './fields.ts';

const Recipient = z
  .looseObject({
    name: title('Name of the person'),
    company: title('Company or institution'),
    address: texts('Lines of the address, as a list or as one text'),
  })
  .meta({ id: 'Recipient', description: 'To whom a letter goes' });

const LetterSignature = z
  .looseObject({ name: title('Name below the letter; default: the name of the person') })
  .meta({ id: 'LetterSignature', description: 'Who signs a letter' });

/** A cover letter. */
export const ResumeLetter = z
  .looseObject({
    recipient: Recipient.optional().meta({ description: 'To whom the letter goes' }),
    date: text('Date as YYYY-MM-DD, or as it is printed; default: the date of the document'),
    subject: title('What the letter is about, without "Re:"'),
    opening: title('Salutation, e.g. "Dear Ms. Lee,"'),
    paragraphs: texts('The text of the letter, as a list of paragraphs or as one text (Markdown)'),
    closing: title('Complimentary close, e.g. "Sincerely,"'),
    signature: LetterSignature.optional().meta({ description: 'Who signs the letter' }),
    enclosures: terms('Documents that come with the letter'),
  })
  .meta({ id: 'Letter', description: 'A cover letter' });
export type ResumeLetter = z.output<typeof ResumeLetter>;
