import { wordSet } from '../../text/word-set.ts';
import type { Range } from './ranges.ts';
import { wordEnd, wordStart } from './pattern-parts.ts';

const months = wordSet(
  'jan january januar janvier mars march marzo mart april avril abril aprile mai may maj mayo maggio june juni juin junio giugno july juli juillet julio luglio august augusto agosto augustus',
);
const others =
  'feb februar february fevrier febrero mar apr jun jul aug sep sept september septembre settembre septiembre oct okt october oktober octobre ottobre octubre nov november novembre noviembre dec dez december dezember decembre dicembre diciembre';
const month = `(?:${[...months, ...others.split(' ')].join('|')})(?!\\p{L})`;
const to = '(?:\\.? ?[-/] ?|\\.? (?:to|until|till|through|thru|bis|a|au|do|al) )';
const day = '(?:[12]?\\d|3[01])(?:st|nd|rd|th)?';

const after = new RegExp(
  `^(?:\\.?,?(?: of | de | del |[ '/-]{1,2})(?:${day},? )?(?:19|20)\\d\\d|\\.? ${day}|${to}${month})${wordEnd}`,
  'iu',
);
const before = new RegExp(
  `${wordStart}(?:${day}\\.?(?: of| de)? |(?:since|until|till|late|early|mid|seit|depuis)[ -]|${month}${to})$`,
  'iu',
);

/** The longest text beside a month that tells it is one. */
const maxAround = 30;

/** Whether a word is a month, not a person named like one: "May 2019", "12 May", "from May to June". */
export const isMonth = (text: string, [from, end]: Range): boolean =>
  months.has(text.slice(from, end).toLowerCase()) &&
  (after.test(text.slice(end, end + maxAround)) ||
    before.test(text.slice(Math.max(0, from - maxAround), from)));
