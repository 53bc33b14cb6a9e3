/** A script, and how many words one of its characters is. */
interface Script {
  readonly letters: RegExp;
  readonly weight: number;
}

const letterOfWord = 1 / 6;

const scripts = {
  latin: { letters: /\p{Script=Latin}/gu, weight: letterOfWord },
  hangul: { letters: /\p{Script=Hangul}/gu, weight: 1 / 3 },
  kana: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 1 / 2 },
  han: { letters: /\p{Script=Han}/gu, weight: 1 / 2 },
  cyrillic: { letters: /\p{Script=Cyrillic}/gu, weight: letterOfWord },
  arabic: { letters: /\p{Script=Arabic}/gu, weight: letterOfWord },
  hebrew: { letters: /\p{Script=Hebrew}/gu, weight: letterOfWord },
  greek: { letters: /\p{Script=Greek}/gu, weight: letterOfWord },
  devanagari: { letters: /\p{Script=Devanagari}/gu, weight: letterOfWord },
  thai: { letters: /\p{Script=Thai}/gu, weight: letterOfWord },
} as const satisfies Record<string, Script>;

const has = (text: string, letters: RegExp): boolean => letters.test(text);

/** The number of matches of an expression with the flag `g`. */
export const countOf = (text: string, wanted: RegExp): number => text.match(wanted)?.length ?? 0;

const traditional =
  /[們這國發業務為來時經學會動與實現對開術電網頁設計應產項團隊負責進過從優標際簡歷運營銷權個種無條護當視關組織則觀華點體錄師級統軟數據庫協調維畢碩聯參給讓邊還選擇職總濟證書獎歲車東馬長門問間聞]/gu;
const simplified =
  /[们这国发业务为来时经学会动与实现对开术电网页设计应产项团队负责进过从优标际简历运营销权个种无条护当视关组织则观华点体录师级统软数据库协调维毕硕联参给让边还选择职总济证书奖岁车东马长门问间闻]/gu;

/** Letters that no language with labels here has: Kazakh, Tajik, Macedonian, Belarusian. */
const otherCyrillic = /[әғқңөұүһҳӯҷӣѓќѕўәҡҙ]/iu;

const cyrillicLanguage = (text: string): string | undefined => {
  if (has(text, otherCyrillic)) return undefined;
  if (has(text, /[ђјљњћџ]/iu)) return 'sr';
  if (has(text, /[їєґі]/iu)) return has(text, /[ыэё]/iu) ? undefined : 'uk';
  if (has(text, /[ыэё]/iu)) return 'ru';
  return has(text, /ъ/iu) ? 'bg' : undefined;
};

/** Letters of Kurdish, Pashto, Sindhi and Uyghur. */
const otherArabic = /[ڕڵۆێټډړږښڼۍېڀٺڃڄڇڍڌڊۇۈۋەڭ]/u;

const arabicLanguage = (text: string): string | undefined => {
  if (has(text, otherArabic)) return undefined;
  if (has(text, /[ٹڈڑےں]/u)) return 'ur';
  if (has(text, /[پچژگ]/u)) return 'fa';
  // Persian has its own forms of two letters of Arabic.
  if (has(text, /[یک]/u) && !has(text, /[ةيك]/u)) return 'fa';
  return has(text, /[ةىأإ]|(?:^|\s)ال/u) ? 'ar' : undefined;
};

const devanagariLanguage = (text: string): string | undefined =>
  has(text, /(?:^|\s)(?:में|है|हैं|और|का|के|की|से)(?=\s|$)/u) ? 'hi' : undefined;

/** The part of the words that a script other than Latin needs to be the script of the résumé. */
const smallestShare = 0.4;

/** A letter outside the blocks of Latin letters, signs and symbols. */
const beyondLatin = /[\u0370-\u1DFF\u2E80-\uFAFF\uFE70-\uFEFC\uFF66-\uFFDC]/;

/**
 * The language of the script of a text; "latin" if letters alone do not say it, and "other" for a script
 * or a language without labels here.
 */
export const recognizeScript = (text: string): string => {
  if (!beyondLatin.test(text)) return /\p{L}/u.test(text) ? 'latin' : 'other';
  const shares = Object.fromEntries(
    Object.entries(scripts).map(([name, { letters, weight }]) => [
      name,
      countOf(text, letters) * weight,
    ]),
  ) as Record<keyof typeof scripts, number>; // the keys of `scripts`
  const { latin, han, kana, ...alphabets } = shares;
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const least = smallestShare * total;
  if (total === 0) return 'other';
  if (han + kana >= least && han + kana > alphabets.hangul) {
    if (kana > 0.1 * (han + kana)) return 'ja';
    return countOf(text, traditional) > countOf(text, simplified) ? 'zh-Hant' : 'zh';
  }
  const [name, share] = Object.entries(alphabets).reduce((one, other) =>
    other[1] > one[1] ? other : one,
  );
  if (share < least) return latin > least ? 'latin' : 'other';
  return alphabetLanguages[name]?.(text) ?? 'other';
};

/** The most common language of a script whose letters do not decide; only to be mentioned. */
export const likelyLanguageOf = (text: string): string | undefined => {
  if (otherCyrillic.test(text) || otherArabic.test(text)) return undefined;
  const found = likely.find(([script]) => countOf(text, scripts[script].letters) >= leastLetters);
  return found?.[1];
};

const leastLetters = 10;

const likely = [
  ['cyrillic', 'ru'],
  ['arabic', 'ar'],
] as const;

const alphabetLanguages: Readonly<Record<string, (text: string) => string | undefined>> = {
  hangul: () => 'ko',
  cyrillic: cyrillicLanguage,
  arabic: arabicLanguage,
  hebrew: () => 'he',
  greek: () => 'el',
  devanagari: devanagariLanguage,
  thai: () => 'th',
};
