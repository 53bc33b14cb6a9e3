import type { Path } from '../../text/json-pointer.ts';
import { wordMemory } from './comparable-words.ts';
import { groupFinder, groupPointer } from './entry-groups.ts';

/** A printed text, with the JSON Pointer of its entry in the résumé. */
export interface PrintedText {
  readonly text: string;
  readonly pointer: string;
  readonly role: 'heading' | 'bullet' | 'text' | 'marker';
  /** Pointers of other entries that the text also belongs to, like an employer with several jobs. */
  readonly sharedBy?: readonly string[];
}

/** A text claimed for a date may be claimed again by an equal date: "2019 – 2019" is printed once. */
type ClaimKind = 'text' | 'date';

/** How words are looked for: each occurrence once, or also those that belong to another value. */
export type ClaimMode = ClaimKind | 'shared';

/** A part of a printed text that belongs to a value of the source. */
export interface Claim {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** A printed text, searched in comparable form. */
interface Unit {
  /** Index of the text among all printed texts. */
  readonly index: number;
  readonly text: string;
  /** Its words, once something looked for them. */
  words: string | undefined;
  /** A value consists of exactly this text, so that no other value is looked for in it. */
  isTaken: boolean;
  /** Claims per character of the words: 0 is free. Absent: nothing is claimed. */
  claims: Uint8Array | undefined;
  /** The lists that the unit is in. */
  readonly equals: EqualUnits[];
}

/** Units of one text, or of the same words. Those before `next` are not free for a text. */
interface EqualUnits {
  readonly units: Unit[];
  next: number;
}

interface Group {
  readonly units: Unit[];
  readonly byText: Map<string, EqualUnits>;
  /** Units by their words, once something looked for words. */
  byWords?: ReadonlyMap<string, EqualUnits>;
}

const codes: Readonly<Record<ClaimKind, number>> = { text: 1, date: 2 };

/** Characters that all searches together may read before they only compare vocabularies. */
const searchStepsPerCharacter = 50;
const minSearchSteps = 2_000_000;

/** The words of a document by entry. Every occurrence belongs to one value of the source. */
export interface PrintedWords {
  readonly wordsOf: (text: string) => string;
  /** Finds this text in the entry, but for marks of strong words, and claims it. */
  readonly findText: (place: Path, text: string) => Claim | undefined;
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
  const { groups, whole } = groupsOf(texts);
  const groupAt = groupFinder(groups);
  const wordsIn = (unit: Unit): string => (unit.words ??= wordsOf(unit.text));
  const search = openSearch(whole.units, wordsIn);
  return {
    wordsOf,
    findText(place, text) {
      const plain = text.includes('**') ? text.replaceAll('**', '') : text;
      const equal = groupAt(place)?.byText.get(plain);
      while (equal?.units[equal.next]?.claims) equal.next++;
      const unit = equal?.units[equal.next++];
      if (!unit) return undefined;
      unit.isTaken = true;
      return { unit, start: 0, end: 0 };
    },
    findWhole(place, words, kind) {
      const group = groupAt(place);
      const equal = group && unitsByWords(group, wordsIn).get(words);
      return equal && claimWhole(equal, words, kind);
    },
    findNear(place, words, mode) {
      const group = groupAt(place);
      return group && search(group, words, mode);
    },
    findAnywhere: (words, mode) => search(whole, words, mode),
    release({ unit, start, end }) {
      unit.claims?.fill(0, start, end);
      for (const equal of unit.equals) equal.next = 0;
    },
  };
};

/** The texts by entry, and those of the whole document. */
const groupsOf = (
  texts: readonly PrintedText[],
): { readonly groups: ReadonlyMap<string, Group>; readonly whole: Group } => {
  const groups = new Map<string, Group>();
  const whole = newGroup();
  const addTo = (owner: string, text: string, index: number): Unit => {
    const group = groups.get(owner) ?? newGroup();
    groups.set(owner, group);
    return addUnit(group, text, index);
  };
  texts.forEach(({ text, pointer, role, sharedBy }, index) => {
    if (role === 'marker' || isFixedTitle(pointer, role) || text.trim() === '') return;
    const owner = groupPointer(pointer);
    whole.units.push(addTo(owner, text, index));
    // Each job claims the texts of its employer for itself.
    if (sharedBy)
      for (const other of new Set(sharedBy)) if (other !== owner) addTo(other, text, index);
  });
  return { groups, whole };
};

const unitsByWords = (
  group: Group,
  wordsIn: (unit: Unit) => string,
): ReadonlyMap<string, EqualUnits> => {
  if (group.byWords) return group.byWords;
  const byWords = new Map<string, EqualUnits>();
  for (const unit of group.units) if (!unit.isTaken) addEqual(byWords, wordsIn(unit), unit);
  group.byWords = byWords;
  return byWords;
};

/** Claims the first of the units that is free. A thousand equal items are looked through once, not for each of them. */
const claimWhole = (equal: EqualUnits, words: string, kind: ClaimKind): Claim | undefined => {
  const end = words.length - 1;
  const isOfText = kind === 'text';
  let at = isOfText ? equal.next : 0;
  let unit = equal.units[at];
  while (unit && !isFree(unit, 1, end, kind)) unit = equal.units[++at];
  if (isOfText) equal.next = at + 1;
  return unit && claim(unit, 1, end, kind);
};

type FindWords = (group: Group, words: string, mode: ClaimMode) => Claim | undefined;

/** A search whose time is linear in the document: after very many steps it only compares vocabularies. */
const openSearch = (units: readonly Unit[], wordsIn: (unit: Unit) => string): FindWords => {
  const length = units.reduce((sum, unit) => sum + unit.text.length, 0);
  let stepsLeft = minSearchSteps + searchStepsPerCharacter * length;
  let vocabulary: ReadonlySet<string> | undefined;
  const findInside = (unit: Unit, words: string, mode: ClaimMode): Claim | undefined => {
    const own = wordsIn(unit);
    if (own.length <= words.length) return undefined;
    let from = 0;
    while (stepsLeft > 0) {
      const at = own.indexOf(words, from);
      stepsLeft -= (at < 0 ? own.length : at + words.length) - from;
      if (at < 0) return undefined;
      // The blanks around may also belong to the neighbours.
      const [start, end] = [at + 1, at + words.length - 1];
      if (isFree(unit, start, end, mode)) return claim(unit, start, end, mode);
      from = at + 1;
    }
    return undefined;
  };
  /** A unit that consists of these words. */
  const findEqual = (group: Group, words: string, mode: ClaimMode): Claim | undefined => {
    if (mode === 'shared') {
      const unit = group.units.find((each) => wordsIn(each) === words);
      return unit && claim(unit, 1, words.length - 1, mode);
    }
    const equal = unitsByWords(group, wordsIn).get(words);
    return equal && claimWhole(equal, words, mode);
  };
  return (group, words, mode) => {
    const equal = findEqual(group, words, mode);
    if (equal) return equal;
    for (const unit of group.units) {
      if (--stepsLeft < 0) break;
      if (unit.isTaken && mode !== 'shared') continue;
      const found = findInside(unit, words, mode);
      if (found) return found;
    }
    if (stepsLeft > 0) return undefined;
    vocabulary ??= new Set(units.flatMap((unit) => wordsIn(unit).split(' ')));
    const isPrinted = words.split(' ').every((word) => vocabulary?.has(word));
    return isPrinted && group.units[0] ? { unit: group.units[0], start: 0, end: 0 } : undefined;
  };
};

/** Titles of the standard sections come from the language, not from the source. */
const isFixedTitle = (pointer: string, role: PrintedText['role']): boolean =>
  role === 'heading' &&
  (/^\/(?!sections(?:\/|$))[^/]*$/.test(pointer) || pointer === '/basics/summary');

const newGroup = (): Group => ({ units: [], byText: new Map() });

const addUnit = (group: Group, text: string, index: number): Unit => {
  const unit: Unit = {
    index,
    text,
    words: undefined,
    isTaken: false,
    claims: undefined,
    equals: [],
  };
  group.units.push(unit);
  addEqual(group.byText, text, unit);
  return unit;
};

const addEqual = (lists: Map<string, EqualUnits>, key: string, unit: Unit): void => {
  let equal = lists.get(key);
  if (equal) equal.units.push(unit);
  else lists.set(key, (equal = { units: [unit], next: 0 }));
  unit.equals.push(equal);
};

const isFree = (
  { claims, isTaken }: Unit,
  start: number,
  end: number,
  mode: ClaimMode,
): boolean => {
  if (mode === 'shared') return true;
  if (isTaken) return false;
  if (!claims) return true;
  for (let at = start; at < end; at++) {
    const code = claims[at] ?? 0;
    if (code !== 0 && !(mode === 'date' && code === codes.date)) return false;
  }
  return true;
};

const claim = (unit: Unit, start: number, end: number, mode: ClaimMode): Claim => {
  if (mode !== 'shared') {
    unit.claims ??= new Uint8Array(unit.words?.length ?? 0);
    unit.claims.fill(codes[mode], start, end);
  }
  return { unit, start, end };
};
