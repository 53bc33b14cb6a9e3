import * as z from 'zod';
import { highlights, list, text, title } from './fields.ts';

const Detail = z
  .looseObject({
    label: title('Label, e.g. "Duration"'),
    text: text('Text of the fact'),
    highlights: highlights('List of the fact, printed below its label'),
  })
  .meta({ id: 'Detail', description: 'A small fact, printed as "label: text"' });
export type Detail = z.output<typeof Detail>;

/** Small facts that no other field holds. */
export const details = () => list(Detail, 'Small facts');
