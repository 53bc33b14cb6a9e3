import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { latin1 } from './scan.ts';

/**
 * The objects of a PDF as Chromium writes it: one after another, lengths of streams in place, one table at the end
 * (ISO 32000-1, 7.5, without updates, object streams and encryption). Undefined for any other: the library's own
 * parser reads those, in four times the time.
 */
export const readPlainPdf = (bytes: Uint8Array): PDFContext | undefined => {
  try {
    return new PlainReader(bytes).file();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
};

class NotPlain extends Error {}

const isSpace = (code: number): boolean => code <= 0x20;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** ISO 32000-1, table 2. */
const delimiters: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));

const openRound = 0x28;
const closeRound = 0x29;
const slash = 0x2f;
const open = 0x3c;
const openSquare = 0x5b;
const backslash = 0x5c;
const closeSquare = 0x5d;

class PlainReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #context = PDFContext.create();
  readonly #names = new Map<string, PDFName>();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = latin1(bytes);
  }

  file(): PDFContext {
    this.#expect('%PDF-');
    // Two lines of comments: version, and bytes that are no text.
    this.#skipLine();
    this.#skipLine();
    while (this.#isDigitNext()) {
      const ref = PDFRef.of(this.#integer(), this.#integer());
      this.#expect('obj');
      this.#context.assign(ref, this.#indirectObject());
      this.#expect('endobj');
    }
    this.#expect('xref');
    this.#at = this.#text.indexOf('trailer', this.#at);
    this.#expect('trailer');
    this.#trailer(this.#object());
    this.#expect('startxref');
    this.#integer();
    this.#expect('%%EOF');
    this.#skipSpace();
    if (this.#at < this.#text.length) throw new NotPlain();
    return this.#context;
  }

  #trailer(trailer: PDFObject): void {
    if (!(trailer instanceof PDFDict)) throw new NotPlain();
    const [Root, Info, ID] = ['Root', 'Info', 'ID'].map((key) => trailer.get(this.#name(key)));
    const isPlain = ['Encrypt', 'Prev', 'XRefStm'].every((key) => !trailer.get(this.#name(key)));
    if (!isPlain || !(this.#context.lookup(Root) instanceof PDFCatalog)) throw new NotPlain();
    Object.assign(this.#context.trailerInfo, { Root, Info, ID });
  }

  #indirectObject(): PDFObject {
    const object = this.#object();
    this.#skipSpace();
    if (!(object instanceof PDFDict) || !this.#text.startsWith('stream', this.#at)) return object;
    const length = object.get(this.#name('Length'));
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    if (!(length instanceof PDFNumber) || this.#at === 0) throw new NotPlain();
    const start = this.#at;
    this.#at += length.asNumber();
    const contents = this.#bytes.subarray(start, this.#at);
    this.#expect('endstream');
    return PDFRawStream.of(object, contents);
  }

  #object(): PDFObject {
    this.#skipSpace();
    const code = this.#text.charCodeAt(this.#at);
    if (code === slash) return this.#nameNext();
    if (code === open) {
      return this.#text.charCodeAt(this.#at + 1) === open ? this.#dict() : this.#hexString();
    }
    if (code === openSquare) return this.#array();
    if (code === openRound) return this.#string();
    if (isDigit(code)) return this.#reference() ?? this.#number();
    if (this.#skips('true')) return PDFBool.True;
    if (this.#skips('false')) return PDFBool.False;
    if (this.#skips('null')) return PDFNull;
    return this.#number();
  }

  #dict(): PDFDict {
    this.#at += 2;
    const map = new Map<PDFName, PDFObject>();
    for (this.#skipSpace(); !this.#skips('>>'); this.#skipSpace()) {
      if (this.#text.charCodeAt(this.#at) !== slash) throw new NotPlain();
      map.set(this.#nameNext(), this.#object());
    }
    const type = map.get(this.#name('Type'));
    if (type === this.#name('Catalog')) return PDFCatalog.fromMapWithContext(map, this.#context);
    if (type === this.#name('Pages')) return PDFPageTree.fromMapWithContext(map, this.#context);
    if (type === this.#name('Page')) return PDFPageLeaf.fromMapWithContext(map, this.#context);
    return PDFDict.fromMapWithContext(map, this.#context);
  }

  #array(): PDFArray {
    this.#at += 1;
    const array = PDFArray.withContext(this.#context);
    for (this.#skipSpace(); this.#text.charCodeAt(this.#at) !== closeSquare; this.#skipSpace()) {
      array.push(this.#object());
    }
    this.#at += 1;
    return array;
  }

  #hexString(): PDFHexString {
    const end = this.#text.indexOf('>', this.#at);
    if (end < 0) throw new NotPlain();
    const string = PDFHexString.of(this.#text.slice(this.#at + 1, end));
    this.#at = end + 1;
    return string;
  }

  /** Parentheses inside come in pairs, or after a backslash (7.3.4.2). */
  #string(): PDFString {
    const start = this.#at + 1;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === backslash) this.#at += 1;
      else if (code === openRound) depth += 1;
      else if (code === closeRound) depth -= 1;
      if (depth > 0) continue;
      this.#at += 1;
      return PDFString.of(this.#text.slice(start, this.#at - 1));
    }
    throw new NotPlain();
  }

  #nameNext(): PDFName {
    return this.#name(this.#word(this.#at + 1));
  }

  /** Names recur: the library takes apart each that it is asked for. */
  #name(written: string): PDFName {
    const known = this.#names.get(written);
    if (known) return known;
    if (written.includes('#')) throw new NotPlain();
    const name = PDFName.of(written);
    this.#names.set(written, name);
    return name;
  }

  /** `12 0 R`; undefined, and nothing read, where a number stands alone. */
  #reference(): PDFRef | undefined {
    const start = this.#at;
    const number = this.#integer();
    if (this.#isDigitNext()) {
      const generation = this.#integer();
      this.#skipSpace();
      if (this.#skips('R')) return PDFRef.of(number, generation);
    }
    this.#at = start;
    return undefined;
  }

  #number(): PDFNumber {
    const value = Number(this.#word(this.#at));
    if (Number.isNaN(value)) throw new NotPlain();
    return PDFNumber.of(value);
  }

  #integer(): number {
    this.#skipSpace();
    let value = 0;
    const start = this.#at;
    for (let code = this.#text.charCodeAt(start); isDigit(code);) {
      value = value * 10 + code - 0x30;
      code = this.#text.charCodeAt(++this.#at);
    }
    if (this.#at === start) throw new NotPlain();
    return value;
  }

  /** Characters up to the next space or delimiter. */
  #word(start: number): string {
    let end = start;
    for (let code = this.#text.charCodeAt(end); code > 0x20 && !delimiters.has(code);) {
      code = this.#text.charCodeAt(++end);
    }
    if (end === start) throw new NotPlain();
    this.#at = end;
    return this.#text.slice(start, end);
  }

  #isDigitNext(): boolean {
    this.#skipSpace();
    return isDigit(this.#text.charCodeAt(this.#at));
  }

  #skips(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #expect(word: string): void {
    this.#skipSpace();
    if (!this.#skips(word)) throw new NotPlain();
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #skipLine(): void {
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    if (this.#at === 0) throw new NotPlain();
  }
}
