import { textsOfGroups } from './details.ts';
import type { Entry, EntryBody } from './model.ts';
import { plainTextOf } from './rich-text.ts';

/** An entry of at most this many characters (about four lines) stays on one page. */
const wholeLength = 360;

const textLength = ({ body, groups }: EntryBody): number =>
  plainTextOf(body).length +
  textsOfGroups(groups).reduce((sum, text) => sum + plainTextOf(text).length, 0);

/** Whether an entry or role is so short that it stays on one page. */
export const staysWhole = (entry: Entry | EntryBody): boolean =>
  !('roles' in entry && entry.roles.length > 0) && textLength(entry) <= wholeLength;
