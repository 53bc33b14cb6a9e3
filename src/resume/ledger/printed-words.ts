import type { Path } from '../../text/json-pointer.ts';
import { wordMemory } from './comparable-words.ts';
import { groupPointer, nearestGroup } from './groups.ts';

/** A printed text, with the JSON Pointer of its entry in the résumé. */
export interface PrintedText {
  readonly text: string;
  readonly pointer: string;
  readonly role: 'heading' | 'bullet' | 'text' | 'marker';
  /** Pointers of other entries that the text also belongs to, like an employer with several jobs. */
  readonly sharedBy?: readonly string[];
}

/** A text claimed for a date may be claimed again by an equal date: "2019 – 2019" is printed once. */
export type ClaimKind = 'text' | 'date';

/** How words are looked for: each occurrence once, or also those that belong to another value. */
export type ClaimMode = ClaimKind | 'shared';

/** A part of a printed text that belongs to a value of the source. */
export interface Claim {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** A printed text in comparable form. */
interface Unit {
  /** Index of the text among all printed texts. */
  readonly index: number;
  readonly words: string;
  /** Claims per character: 0 is free. Absent: nothing is claimed. */
  claims?: Uint8Array;
}

interface Group {
  readonly units: Unit[];
  readonly byWords: Map<string, Unit[]>;
}

const codes: Readonly<Record<ClaimKind, number>> = { text: 1, date: 2 };

/** Characters that all searches together may read before they only compare vocabularies. */
const searchStepsPerCharacter = 50;
const minSearchSteps = 2_000_000;

/** The words of a document by entry. Every occurrence belongs to one value of the source. */
export interface PrintedWords {
  readonly wordsOf: (text: string) => string;
  /** Finds a text of the entry that consists of these words only, and claims it. */
  readonly findWhole: (place: Path, words: string, kind: ClaimKind) => Claim | undefined;
  /** Finds words in the entry at or around a path of the résumé. Claims them, unless the mode is shared. */
  readonly findNear: (place: Path, words: string, mode: ClaimMode) => Claim | undefined;
  /** Finds words anywhere in the document. */
  readonly findAnywhere: (words: string, mode: ClaimMode) => Claim | undefined;
  readonly release: (claim: Claim) => void;
}

export const indexPrintedWords = (texts: readonly PrintedText[]): PrintedWords => {
  const wordsOf = wordMemory();
  const groups = new Map<string, Group>();
  const whole = newGroup();
  texts.forEach(({ text, pointer, role, sharedBy = [] }, index) => {
    if (role === 'marker' || isFixedTitle(pointer, role)) return;
    const words = wordsOf(text) || signsOf(text);
    if (words === '') return;
    // Each job claims the texts of its employer for itself.
    for (const owner of new Set([groupPointer(pointer), ...sharedBy])) {
      const unit: Unit = { index, words };
      const group = groups.get(owner) ?? newGroup();
      groups.set(owner, addUnit(group, unit));
      if (whole.units.at(-1)?.index !== index) addUnit(whole, unit);
    }
  });
  const search = openSearch(whole.units);
  return {
    wordsOf,
    findWhole(place, words, kind) {
      const equal = nearestGroup(place, groups)?.byWords.get(words) ?? [];
      const unit = equal.find((each) => isFree(each, 1, words.length - 1, kind));
      return unit && claim(unit, 1, words.length - 1, kind);
    },
    findNear(place, words, mode) {
      const group = nearestGroup(place, groups);
      return group && search(group, words, mode);
    },
    findAnywhere: (words, mode) => search(whole, words, mode),
    release: ({ unit, start, end }) => unit.claims?.fill(0, start, end),
  };
};

type Search = (group: Group, words: string, mode: ClaimMode) => Claim | undefined;

/** A search whose time is linear in the document: after very many steps it only compares vocabularies. */
const openSearch = (units: readonly Unit[]): Search => {
  const length = units.reduce((sum, unit) => sum + unit.words.length, 0);
  let stepsLeft = minSearchSteps + searchStepsPerCharacter * length;
  let vocabulary: ReadonlySet<string> | undefined;
  const findInside = (unit: Unit, words: string, mode: ClaimMode): Claim | undefined => {
    let from = 0;
    while (stepsLeft > 0) {
      const at = unit.words.indexOf(words, from);
      stepsLeft -= (at < 0 ? unit.words.length : at + words.length) - from;
      if (at < 0) return undefined;
      // The blanks around may belong to the neighbours, too.
      const [start, end] = [at + 1, at + words.length - 1];
      if (isFree(unit, start, end, mode)) return claim(unit, start, end, mode);
      from = at + 1;
    }
    return undefined;
  };
  return (group, words, mode) => {
    for (const unit of group.byWords.get(words) ?? []) {
      stepsLeft--;
      if (isFree(unit, 1, words.length - 1, mode)) return claim(unit, 1, words.length - 1, mode);
    }
    for (const unit of group.units) {
      if (--stepsLeft < 0) break;
      const found = unit.words.length > words.length ? findInside(unit, words, mode) : undefined;
      if (found) return found;
    }
    if (stepsLeft > 0) return undefined;
    vocabulary ??= new Set(units.flatMap((unit) => unit.words.split(' ')));
    const isPrinted = words.split(' ').every((word) => vocabulary?.has(word));
    return isPrinted && group.units[0] ? { unit: group.units[0], start: 0, end: 0 } : undefined;
  };
};

/** Titles of the standard sections come from the language, not from the source. */
const isFixedTitle = (pointer: string, role: PrintedText['role']): boolean =>
  role === 'heading' &&
  (/^\/(?!sections(?:\/|$))[^/]*$/.test(pointer) || pointer === '/basics/summary');

/** The signs of a text without letters and digits, such as "★★★". */
export const signsOf = (text: string): string => {
  const signs = text.replace(/\s+/g, '');
  return signs === '' ? '' : ` ${signs} `;
};

const newGroup = (): Group => ({ units: [], byWords: new Map() });

const addUnit = (group: Group, unit: Unit): Group => {
  group.units.push(unit);
  const equal = group.byWords.get(unit.words);
  if (equal) equal.push(unit);
  else group.byWords.set(unit.words, [unit]);
  return group;
};

const isFree = ({ claims }: Unit, start: number, end: number, mode: ClaimMode): boolean => {
  if (!claims || mode === 'shared') return true;
  for (let at = start; at < end; at++) {
    const code = claims[at] ?? 0;
    if (code !== 0 && !(mode === 'date' && code === codes.date)) return false;
  }
  return true;
};

const claim = (unit: Unit, start: number, end: number, mode: ClaimMode): Claim => {
  if (mode !== 'shared') {
    unit.claims ??= new Uint8Array(unit.words.length);
    unit.claims.fill(codes[mode], start, end);
  }
  return { unit, start, end };
};
