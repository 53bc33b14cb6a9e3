import { foldLetters } from '../../../text/unicode.ts';
import { rangeWords } from './range-words.ts';

/** Words for "present" as the end of a period. Compared without blanks, accents and dots. */
const words = new Set(
  [
    // en
    ...[
      'present',
      'presently',
      'presentday',
      'now',
      'current',
      'currently',
      'today',
      'ongoing',
      'date',
    ],
    // de
    ...[
      'heute',
      'aktuell',
      'jetzt',
      'laufend',
      'gegenwart',
      'gegenwärtig',
      'derzeit',
      'dato',
      'andauernd',
    ],
    // fr
    ...['présent', 'aujourd’hui', 'actuel', 'actuellement', 'cejour', 'encours', 'maintenant'],
    // es
    ...[
      'presente',
      'actual',
      'actualidad',
      'actualmente',
      'hoy',
      'lafecha',
      'fecha',
      'ahora',
      'encurso',
    ],
    // pt
    ...['atual', 'atualmente', 'hoje', 'omomento', 'emandamento', 'dias atuais', 'agora'],
    // it
    ...['attuale', 'attualmente', 'oggi', 'incorso', 'inessere'],
    // nl
    ...['heden', 'nu', 'huidig'],
    // sv, da, nb
    ...['nuvarande', 'pågående', 'nå', 'nåværende', 'nuværende', 'igangværende', 'dagsdato'],
    // fi
    ...['nykyinen', 'nykyhetki', 'jatkuu', 'nyt'],
    // pl
    ...['obecnie', 'teraz', 'nadal', 'dziś', 'dzisiaj', 'chwili obecnej', 'teraźniejszość'],
    // cs, sk
    ...['současnost', 'současnosti', 'dosud', 'nyní', 'dnes', 'súčasnosť', 'súčasnosti', 'doteraz'],
    // hu
    ...['jelenleg', 'jelen', 'jelenlegi', 'napjainkig'],
    // ro
    ...['prezent', 'înprezent', 'acum', 'azi'],
    // tr
    ...['günümüz', 'halen', 'devam ediyor', 'devam', 'şimdi', 'bugün'],
    // hr, sl, sr
    ...['danas', 'trenutno', 'sadašnjost', 'sedaj', 'danes', 'данас'],
    // ru, uk, bg
    ...[
      'настоящее время',
      'настоящего времени',
      'наст. время',
      'сейчас',
      'н.в.',
      'сегодня',
      'теперішній час',
      'дотепер',
      'зараз',
      'сьогодні',
      'момента',
      'сега',
      'настояще',
    ],
    // el
    ...['σήμερα', 'παρόν', 'τώρα'],
    // zh
    ...['至今', '今', '现在', '現在', '目前', '迄今', '至現在'],
    // ja
    ...['現在に至る', '在職中', '継続中'],
    // ko
    ...['현재', '재직중', '진행중'],
    // ar, fa, he
    ...[
      'الآن',
      'حتى الآن',
      'الحاضر',
      'حاليا',
      'اکنون',
      'تاکنون',
      'حال حاضر',
      'היום',
      'כיום',
      'הווה',
      'עד היום',
      'נוכחי',
    ],
    // hi, id, vi, th
    ...['वर्तमान', 'अब तक', 'sekarang', 'saat ini', 'kini', 'nay', 'hiện tại', 'hiện nay', 'ปัจจุบัน'],
  ].map(foldLetters),
);

const leadIns = new RegExp(
  String.raw`^(?:hasta la|fino a|${rangeWords}|'til|zu|jusqu['’]à|ad|tills)\s+`,
  'iu',
);

/** "Present (2 years)" → "Present". */
const withoutBrackets = (text: string): string => {
  const start = text.search(/[(（]/);
  return start >= 0 && /[)）]$/.test(text) ? text.slice(0, start).trim() : text;
};

/** Whether a text in a date field means "present". */
export const isOngoing = (text: string): boolean => {
  const bare = withoutBrackets(text.trim());
  return words.has(foldLetters(bare)) || words.has(foldLetters(bare.replace(leadIns, '')));
};
