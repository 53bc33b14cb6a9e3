import { endOfComment, endOfString } from './check-nesting.ts';

// Noncharacters of Unicode stand for the control characters, so that all offsets stay the same.
const firstStandIn = 0xfdd0;
const controls = '\n\r\t';
const standIns = /[\uFDD0-\uFDD2]/g;
const writtenStandIns = /[\uFDD0-\uFDD2]|\\ufdd[0-2]/i;

/** Whether a JSON text has the stand-ins, as characters or escapes. */
export const hasStandIns = (text: string): boolean => writtenStandIns.test(text);

const standInOf = (control: string): string =>
  String.fromCharCode(firstStandIn + controls.indexOf(control));

const controlOf = (standIn: string): string =>
  controls.charAt(standIn.charCodeAt(0) - firstStandIn);

/**
 * The text of JSON with stand-ins for raw line breaks and tabs inside strings, which JSON does not
 * allow; `undefined` if there are none. Reads in a loop, because a regular expression over millions of escapes
 * overflows its stack.
 */
export const replaceRawControls = (text: string): string | undefined => {
  if (text.search(standIns) >= 0) return undefined;
  const pieces: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length;) {
    if (text[at] === '"') {
      const end = Math.min(endOfString(text, at, true) + 1, text.length);
      const string = text.slice(at, end);
      if (/[\n\r\t]/.test(string)) {
        pieces.push(text.slice(copied, at), string.replace(/[\n\r\t]/g, standInOf));
        copied = end;
      }
      at = end;
    } else at = (text[at] === '/' ? endOfComment(text, at) : at) + 1;
  }
  return copied === 0 ? undefined : [...pieces, text.slice(copied)].join('');
};

/** A parsed string with its line breaks and tabs; `undefined` if it has no stand-ins. */
export const restoreRawControls = (value: string): string | undefined => {
  const restored = value.replace(standIns, controlOf);
  return restored === value ? undefined : restored;
};
