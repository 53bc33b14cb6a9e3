import { anyCase, longestFirst, oneOf, wordStart } from './pattern-parts.ts';

const words =
  'p.o. box|p.o.box|p. o. box|po box|po. box|pobox|p.o.b.|pob|post office box|box|postfach|postf.|pf.|pf|postbus|postboks|apartado de correos|apartado|apdo.|boite postale|b.p.|bp|case postale|casella postale|c.p.|caixa postal|skrytka pocztowa|skr. poczt.|а/я|私書箱|邮政信箱|信箱'.split(
    '|',
  );

const box = oneOf(longestFirst(words).map(anyCase));
const sign = '[ .:#-]{0,3}(?:[nN](?:\\.?[roº°]|[uú]m)?\\.? ?)?';
const boxes = new RegExp(`${wordStart}${box}${sign}(\\d[\\d ]{1,8}\\d)`, 'gu');

/** A post box with its number, by any word for it. */
export const boxPatterns = (line: string): string[] =>
  Array.from(
    line.matchAll(boxes),
    ([, number = '']) =>
      `${wordStart}${box}${sign}${Array.from(number.replaceAll(' ', '')).join(' ?')}(?!\\p{N})`,
  );
