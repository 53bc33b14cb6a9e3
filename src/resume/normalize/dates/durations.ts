/** Years, months, weeks and days in words, as parts of a pattern. Roots are followed by endings of cases and numbers. */
const units = [
  'y(?:ea)?rs?|months?|mos?|mths?|weeks?|wks?|days?',
  'Jahre?n?|Monate?n?|Wochen?|Tage?n?',
  'ans?|années?|mois|semaines?|jours?',
  'años?|mes(?:es)?|semanas?|días?',
  'anos?|mês|dias?',
  'ann[io]|mes[ei]|settiman[ae]|giorn[io]',
  'jaar|jaren|maand(?:en)?|we(?:ek|ken)|dag(?:en)?',
  'år|månad(?:er)?|måned(?:er)?|vecka|veckor|uger?|uker?|dagar|dager?',
  'vuotta|vuosi|kuukautta|kuukausi|kk|viikkoa|päivää',
  'lata?|rok[yui]?|roků|let[ao]?|miesi[ąę]c\\p{L}{0,2}|tygod\\p{L}{0,3}|dni',
  'měsíc\\p{L}?|mesiac\\p{L}{0,2}|týdn\\p{L}|leti|mesec\\p{L}?|mjesec\\p{L}?|godin\\p{L}',
  'év|hónap|ani|an|lun[iă]|yıl|ay|hafta',
  'год(?:а|ов|ини|ина)?|лет|месец\\p{L}?|месяц\\p{L}{0,2}|мес|нед\\p{L}{0,4}|рік|рок(?:и|ів)|місяц\\p{L}{0,2}',
  'έτ(?:ος|η)|χρόνια|μήν(?:ας|ες)|年間?|[かヶケカ个個]?月間?|년|개월',
].join('|');

const part = String.raw`\d+(?:[.,]\d+)?\+? ?(?:${units})(?!\p{L})\.?`;
const and = String.raw`,? ?(?:(?:and|und|et|y|e|en|och|og|i|a|и) )?`;

/** A duration in words, as a part of a pattern: "2 yrs 3 mos", "2.5 years". */
const duration = String.raw`(?:ca?\.? |about |~)?${part}(?:${and}${part})?`;

const inBrackets = new RegExp(String.raw`^\(${duration}\)$`, 'iu');

/** Whether a text is a duration in brackets, which dates before it state themselves: "(8 Monate)". */
export const isDurationInBrackets = (text: string): boolean => inBrackets.test(text);

const bare = new RegExp(String.raw`^(?:[·•] ?)?${duration}$`, 'iu');

/** Whether a text is a duration and nothing else: "4 years 9 months", "(2.5 years)". */
export const isDuration = (text: string): boolean =>
  bare.test(text.trim()) || isDurationInBrackets(text.trim());

/** "2 days a week" is a frequency, not a duration. */
const leading = new RegExp(
  String.raw`^ ?(?:\(${duration}\)|(?:[·•] ?)?${duration}(?!\/| (?:a|per|pro|par|por) ))`,
  'iu',
);

/** A text without the duration at its start: " · 2 yrs 3 mos, Berlin" → ", Berlin". */
export const withoutDuration = (text: string): string => text.replace(leading, '');
