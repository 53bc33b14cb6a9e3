import { codePointOf } from './unicode.ts';

/**
 * Letters that a reader takes for the Latin letter before them: those of Unicode's confusables (UTS #39), Latin
 * letters with strokes, hooks and turns, which Unicode does not decompose, and the other alphabets that generators
 * of ornamental text use. Collected from confusables.txt of UTS #39 (single
 * letters whose prototype is a Latin letter) and from the names of characters ("LATIN SMALL LETTER … WITH STROKE"),
 * with additions by hand.
 */
const rows: Readonly<Record<string, string>> = {
  A: 'ȺΑΔΛАДᎪᗅᗩⱯⲀꓮ𐊠𖽀',
  B: 'ƁƂɃΒБВЪЬᏴᗷⲂꓐꞖꞴꞵ𐊂𐊡𐌁',
  C: 'ƇȻϹСҪᏟᑕⲤꓚꜾꞒꟄ𐊢𐌂𐐕𐔜',
  D: 'ƊƋᎠᗞᗪꓓꝹꟇ',
  E: 'ƎƏƐɆΕΣЄЕЭᎬⲈⴹꓰꞫ𐊆𑢦𑢮𑣆𑣎',
  F: 'ƑϜϝҒᖴꓝꝻꞘ𐊇𐊥𐔥𑢢𑣂',
  G: 'ƓǤԌԍᎶᏀᏳᏻꓖꝽꝾꞠꞬꟐꮐ',
  H: 'ĦΗНҢӇӉᎻᕼᵸⱧⱵⲎꓧꞍꞪꟵ𐋏',
  I: 'ƗΙІᏆⲒꓲꞮ',
  J: 'ɈͿЈᎫᒍꓙꞲ',
  K: 'ƘΚКҚҞᏦᛕⱩⲔꓗꝀꝂꝄꞢꞰ𐔘',
  L: 'ĿȽᏞᒪ⅂ⱠⱢⳐⳑꓡꝆꝈꞀꞭ𐐛𐑃𐔦𑢣𑢲𑣒𖼖',
  M: 'ƜΜϺϻМӍᎷᗰᛖⱮⲘꓟ𐊰𐌑',
  N: 'ŊƝȠΝИᑎⲚꓠꞐꞤ𐔓',
  O: 'ƆƟǾΘΟθϑϴОѲӨՕᎾᏫⲞⴱⵁⵔꓳꝊꝌ𐊒𐊫𐐄𐓂𐔖𑢵𑣕',
  P: 'ƤΡРᏢᑭᣖⱣⲢꓑꝐꝒꝔ𐊕',
  Q: 'ԚᑫⵕꝖꝘ',
  R: 'ƦɌЯᎡᏒᖇⱤꓣꓤꝚꞂꞦꭱ𐒴𐓜𖼵',
  S: 'ЅՏտᏕᏚᔕⱾꓢꞄꞨꟅꟉꮥ𐊖𐐠𖼺',
  T: 'ŦƬƮȾΤТҬᎢⲦꓔꞆꞱ𐊗𐊱𐌕𑢼𖼊',
  U: 'ɄЦՍᏌᑌꓴꞸ𐓎𑢸𖽂',
  V: 'ƲɅѴᏙᐯỼⴸꓦꛟꝞ𐔝𑢠𖼈',
  W: 'ШЩԜᎳᏔᗯⱲꓪ',
  X: 'ΧХҲ᙭ᚷⲬⵝꓫꞳꭓ𐊐𐊴𐌗𐔧',
  Y: 'ƳɎΥϒУҮҰᎩᎽỾⲨꓬꮍ𐊲𑢤𖽃',
  Z: 'ƵȤΖЗᏃᘔⱫⱿⲌꓜꟆ𑢩𑣉',
  a: 'ɐɑɒαλаᥲᴀᶏẚⱥⱭⲁꭺ',
  b: 'ƀƄƅɓʙβбвъьѢѣҌҍᏏᏼᑲᑳᖯᴃᵬᶀⲃꞗꮟ',
  c: 'ƈȼɕςϲсҫᥴᴄↄⲥꜿꞓꞔꮯ𐐽𝼝',
  d: 'ƉƌȡɖɗδԀԁძᏧᑯᴅᵭᶁᶑꓒꝺꟈꭰꮷ',
  e: 'ǝɇɘəɛɜɝɞʚεξеэєҼҽҿәᥱᴇᴈᶒᶓᶔⱸⱻⲉꬲꬳꬴꭼ',
  f: 'ƒɟғՔքᵮᶂꜰꝼꞙꬵ',
  g: 'ƃƍǥɠɡɢʛՑցᵷᵹᶃᶢꝿꞡꟑꬶꮆ𝼁𝼂',
  h: 'ħɥɦʜʮʯнђћңҺһӊՀհᏂᏲℏⱨⱶⲏꚕꞕꟶꮋꮒ',
  i: 'ɨɩɪιіᎥᴉᵻᵼᶖιⲓꙆꙇꭵꮖ𑣃𝼚',
  j: 'ȷɉɾʄʝϳјᴊꭻ',
  k: 'ĸƙʞκкқҝҟҡᴋᶄⱪⲕꝁꝃꝅꞣꮶ𝼃𝼐',
  l: 'ŀƖƚǀȴɫɬɭʅʟӀӏᛁᣳᥣᴌᶅⱡⵏꝇꝉꞁꞎꬷꬸꬹꮮ𐊊𐌉𖼨𝼄𝼑𝼓',
  m: 'ɯɰɱмӎᴍᴟᵯᶆⲙꟺꬺꭑꮇ',
  n: 'ŋƞȵɲɳɴηπпՈՌոռᥒᴎᵰᶇⲛꞑꞥꬻ',
  o: 'ǿɔɵοσоѳөօჿᲿᴏᴑᴒᴓᴖᴗᶗⱺⲟꝋꝍꬽꬾꬿꭴꮎꮻ𐐬𐓪𑢨𑢷𑣈𑣗𝼛',
  p: 'ƥρϕϱрᴘᵱᵽᶈⲣꝑꝓꝕꮲ',
  q: 'ɊɋʠԛԳԶգզꝗꝙꞯ',
  r: 'ɍɹɺɻɼɽɿʀʁГгяґᎱᣴᴙᴚᴦᵲᵳᶉⱹⲄⲅꝛꞃꞧꭅꭆꭇꭈꭉꭋꭌꭨꮁꮢ𝼈𝼕𝼖',
  s: 'Ƽƽȿʂѕᣵᵴᶊẜẝꜱꞅꞩꟊꮪ𐑈𑢡𑣁𝼞',
  t: 'ŧƫƭȶʇʈτтᴛᵵⱦⲧꞇꭲ𝼉𝼍',
  u: 'μυицҋսᥙᴜᴝᵾᶙꞞꞟꞹꭎꭒꮜ𐓶𑣘',
  v: 'ʋʌνѵᴠᶌỽⱱⱴꝟꮩ𑜆𑣀',
  w: 'ʍωшщѠѡѽԝԱաᴡⱳꝡꮃꮤ𑓅𑜊𑜎𑜏',
  x: 'χхҳӽᕁᕽᶍⲭꭖꭗꭘꭙ',
  y: 'ƔƴɏɣʎʏΓγуүұყᲧỿⲩꭚꭹ𑣜𝼆',
  z: 'ƶȥɀʐʑζҙᙆᴢᵶᶎⱬⲍꮓ𑣄',
};

const latinOf: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).flatMap(([latin, taken]) =>
    Array.from(taken, (letter): [string, string] => [letter, latin]),
  ),
);

/** A text with look-alike letters replaced by Latin ones. Keeps the length of a folded text, which has none beyond U+FFFF. */
export const toLatinLookalikes = (text: string): string =>
  text.replace(/[^\u0000-\u024F]/gu, (letter) => latinOf.get(letter) ?? letter);

/** Letters in squares and circles, and the halves of flags, which Unicode does not decompose: the first of each alphabet. */
const emblems = [0x1f150, 0x1f170, 0x1f1e6];

/** The Latin letter that a letter without a language of its own stands for: Latin with a stroke, an emblem, an old script. */
export const plainLatin = (character: string): string | undefined => {
  const code = codePointOf(character);
  const first = emblems.find((emblem) => code >= emblem && code < emblem + 26);
  if (first !== undefined) return String.fromCharCode(65 + code - first);
  return /[\p{Script=Latin}\u{10000}-\u{10FFFF}]/u.test(character)
    ? latinOf.get(character)
    : undefined;
};
