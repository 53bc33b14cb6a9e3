import * as z from 'zod';
import { highlights, list, text, title } from './fields.ts';

const ResumeDetail = z
  .looseObject({
    label: title('Label, e.g. "Duration"'),
    text: text('Text of the fact'),
    highlights: highlights('List of the fact, printed below its label'),
  })
  .meta({ id: 'Detail', description: 'A small fact, printed as "label: text"' });
export type ResumeDetail = z.output<typeof ResumeDetail>;

/** Small facts that no other field holds. */
export const details = () => list(ResumeDetail, 'Small facts');
