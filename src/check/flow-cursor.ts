import type { Match } from './alignment.ts';
import { isOrnament } from './normalize-text.ts';

/**
 * Number of consecutive characters that do not match by chance. Two letters of a text are equal in one of 15
 * cases (index of coincidence of European languages), ten in a row in one of 10¹¹; a file has some 10⁴
 * characters.
 */
export const certainMatch = 10;

/** A position between two characters of a flow, to which a cursor can return. */
export interface FlowPosition {
  readonly index: number;
  readonly offset: number;
}

/** The read position within the texts of one column, with what was found of them. */
export class FlowCursor {
  readonly matches: readonly Match[];
  /** The current text, and the number of its characters that have been read. */
  index = 0;
  offset = 0;

  constructor(matches: readonly Match[]) {
    this.matches = matches;
  }

  /** The current text, or a later one; `undefined` at the end. */
  match(ahead = 0): Match | undefined {
    return this.matches[this.index + ahead];
  }

  /** What is expected of a text: the current one from the offset, a later one as a whole. */
  rest(ahead = 0): string | undefined {
    return this.match(ahead)?.characters.slice(ahead > 0 ? 0 : this.offset);
  }

  get isAtEnd(): boolean {
    return this.index >= this.matches.length;
  }

  /** Reads the next character of the current text, if the file has it at this place. */
  read(character: string, at: number): boolean {
    const match = this.match();
    if (match?.characters[this.offset] !== character) return false;
    if (this.offset === 0) match.start = at;
    this.offset++;
    if (this.offset < match.characters.length) return true;
    match.end = at + 1;
    if (match.outcome === 'missing') match.outcome = 'found';
    this.next();
    return true;
  }

  /** Continues the current text at another offset, because a part of it is different in the file. */
  readAltered(offset: number, at: number): void {
    const match = this.match();
    if (!match) return;
    if (this.offset === 0) match.start = at;
    match.outcome = 'altered';
    this.offset = offset;
    if (offset === match.characters.length) this.next();
  }

  /** Leaves texts out. One that has begun is altered, the others are missing. */
  skip(count: number): void {
    for (let skipped = 0; skipped < count; skipped++) {
      const match = this.match();
      if (match && this.offset > 0) match.outcome = 'altered';
      this.next();
    }
  }

  skipAll(): void {
    this.skip(this.matches.length - this.index);
  }

  /** Forgets what was read of the current text, because it belongs to something else. */
  forgetCurrent(): void {
    Object.assign(this.match() ?? {}, { outcome: 'missing', start: -1 });
    this.offset = 0;
  }

  /** Forgets what was read since an earlier position. */
  returnTo({ index, offset }: FlowPosition): void {
    for (const match of this.matches.slice(index, this.index + 1)) {
      Object.assign(match, { outcome: 'missing', end: -1 });
    }
    this.index = index;
    this.offset = offset;
  }

  /**
   * Whether the file continues this flow at an offset, for as many characters as cannot match by chance. With
   * `skip`, that many texts are left out before; with `from`, characters of the current text.
   */
  continuesAt(file: string, at: number, { skip = 0, from = this.offset } = {}): boolean {
    let index = this.index + skip;
    let offset = skip > 0 ? 0 : from;
    let read = 0;
    for (let position = at; position < file.length && read < certainMatch; position++) {
      const match = this.matches[index];
      if (!match || (offset === 0 && match.mayBeReordered)) return read > 0;
      const text = match.characters;
      if (file[position] === text[offset]) {
        read++;
        if (++offset === text.length) {
          index++;
          offset = 0;
        }
      } else if (offset > 0 || !isOrnament(file[position] ?? '')) return false;
    }
    return read > 0;
  }

  private next(): void {
    this.index++;
    this.offset = 0;
  }
}

/** The read position in a file and in its flows. */
export interface AlignState {
  readonly characters: string;
  readonly cursors: readonly FlowCursor[];
  /** The flow that the file is in. */
  current: number;
  at: number;
}

/** Another flow than the current one that the file continues at an offset; -1 if there is none. */
export const otherFlowAt = ({ cursors, current, characters }: AlignState, at: number): number =>
  cursors.findIndex((cursor, flow) => flow !== current && cursor.continuesAt(characters, at));
