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
import { endOfToken, isSpace, latin1 } from './tokenizer.ts';

/**
 * Parses a PDF with the structure that Chromium writes: consecutive objects, direct stream lengths and one
 * cross-reference table (ISO 32000-1, 7.5, without updates, object streams and encryption). Returns `undefined` for
 * any other PDF; the parser of the library reads those, but takes three times as long.
 */
export const parseSimplePdf = (bytes: Uint8Array): PDFContext | undefined => {
  try {
    return new PdfReader(bytes).file();
  } catch (error) {
    if (error instanceof UnsupportedPdf) return undefined;
    throw error;
  }
};

class UnsupportedPdf extends Error {}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const numberOf = (token: string): number => {
  const value = Number(token);
  if (Number.isNaN(value)) throw new UnsupportedPdf();
  return value;
};

/** Numbers are written as texts when they are made: those that occur again and again are made once. */
const integers: PDFNumber[] = [];
const numberObject = (value: number): PDFNumber => {
  if (!Number.isInteger(value) || value < 0 || value >= 4096) return PDFNumber.of(value);
  return (integers[value] ??= PDFNumber.of(value));
};

class PdfReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #context = PDFContext.create();
  readonly #names = new Map<string, PDFName>();
  readonly #references = new Map<number, PDFRef>();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = latin1(bytes);
  }

  file(): PDFContext {
    this.#expect('%PDF-');
    // Skips two comment lines: the version and the binary marker.
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
    if (this.#at < this.#text.length) throw new UnsupportedPdf();
    return this.#context;
  }

  #trailer(trailer: PDFObject): void {
    if (!(trailer instanceof PDFDict)) throw new UnsupportedPdf();
    const [Root, Info, ID] = ['Root', 'Info', 'ID'].map((key) => trailer.get(this.#name(key)));
    const isPlain = ['Encrypt', 'Prev', 'XRefStm'].every((key) => !trailer.get(this.#name(key)));
    if (!isPlain || !(this.#context.lookup(Root) instanceof PDFCatalog)) throw new UnsupportedPdf();
    Object.assign(this.#context.trailerInfo, { Root, Info, ID });
  }

  #indirectObject(): PDFObject {
    const object = this.#object();
    this.#skipSpace();
    if (!(object instanceof PDFDict) || !this.#text.startsWith('stream', this.#at)) return object;
    const length = object.get(this.#name('Length'));
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    if (!(length instanceof PDFNumber) || this.#at === 0) throw new UnsupportedPdf();
    const start = this.#at;
    this.#at += length.asNumber();
    const contents = this.#bytes.subarray(start, this.#at);
    this.#expect('endstream');
    return PDFRawStream.of(object, contents);
  }

  #object(token = this.#token()): PDFObject {
    const first = token.charCodeAt(0);
    if (isDigit(first)) {
      const value = numberOf(token);
      return this.#referenceTo(value) ?? numberObject(value);
    }
    if (first === 0x2f) return this.#name(token.slice(1));
    if (token === '<<') return this.#dict();
    if (token === '[') return this.#array();
    if (first === 0x3c) return PDFHexString.of(token.slice(1, -1));
    if (first === 0x28) return PDFString.of(token.slice(1, -1));
    if (token === 'true') return PDFBool.True;
    if (token === 'false') return PDFBool.False;
    if (token === 'null') return PDFNull;
    return numberObject(numberOf(token));
  }

  #dict(): PDFDict {
    const map = new Map<PDFName, PDFObject>();
    for (let key = this.#token(); key !== '>>'; key = this.#token()) {
      if (!key.startsWith('/')) throw new UnsupportedPdf();
      map.set(this.#name(key.slice(1)), this.#object());
    }
    const type = map.get(this.#name('Type'));
    if (type === this.#name('Catalog')) return PDFCatalog.fromMapWithContext(map, this.#context);
    if (type === this.#name('Pages')) return PDFPageTree.fromMapWithContext(map, this.#context);
    if (type === this.#name('Page')) return PDFPageLeaf.fromMapWithContext(map, this.#context);
    return PDFDict.fromMapWithContext(map, this.#context);
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context);
    for (let token = this.#token(); token !== ']'; token = this.#token()) {
      array.push(this.#object(token));
    }
    return array;
  }

  /** Caches names, because the library decodes every name it creates. */
  #name(written: string): PDFName {
    const known = this.#names.get(written);
    if (known) return known;
    if (written.includes('#')) throw new UnsupportedPdf();
    const name = PDFName.of(written);
    this.#names.set(written, name);
    return name;
  }

  /** The rest of a reference like `12 0 R`. Returns `undefined` and reads nothing if `number` is a plain number. */
  #referenceTo(number: number): PDFRef | undefined {
    const start = this.#at;
    if (this.#isDigitNext()) {
      const generation = Number(this.#token());
      this.#skipSpace();
      if (this.#skips('R')) return this.#reference(number, generation);
    }
    this.#at = start;
    return undefined;
  }

  /** Caches references, because the library makes a text for each that it looks up. */
  #reference(number: number, generation: number): PDFRef {
    if (generation !== 0) return PDFRef.of(number, generation);
    const ref = this.#references.get(number) ?? PDFRef.of(number);
    this.#references.set(number, ref);
    return ref;
  }

  #integer(): number {
    const value = Number(this.#token());
    if (!Number.isInteger(value)) throw new UnsupportedPdf();
    return value;
  }

  /** Reads a token. It may be truncated at the end of the file; the next expected token then fails. */
  #token(): string {
    this.#skipSpace();
    const start = this.#at;
    if (start >= this.#text.length) throw new UnsupportedPdf();
    this.#at = endOfToken(this.#bytes, start);
    return this.#text.slice(start, this.#at);
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
    if (!this.#skips(word)) throw new UnsupportedPdf();
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  #skipLine(): void {
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    if (this.#at === 0) throw new UnsupportedPdf();
  }
}
