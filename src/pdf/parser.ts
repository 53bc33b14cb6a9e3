import { latin1 } from '../text/latin1.ts';
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
  PDFString,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { fileSignatures } from '../text/file-signatures.ts';
import { numberObject, referenceOf } from './cached-objects.ts';
import { pdfName } from './objects.ts';
import { endOfSpace, endOfToken, isDigit, isRegular } from './tokenizer.ts';

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

const numberOf = (token: string): number => {
  const value = Number(token);
  if (Number.isNaN(value)) throw new UnsupportedPdf();
  return value;
};

const [SLASH, LESS, GREATER, ZERO, LETTER_R] = [0x2f, 0x3c, 0x3e, 0x30, 0x52];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_STRING] = [0x5b, 0x5d, 0x28];
/** With more, a number is not exact. */
const mostDigits = 15;

class PdfReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #context = PDFContext.create();
  /** The names of the file by a hash of their bytes. */
  readonly #knownNames = new Map<number, { readonly written: string; readonly name: PDFName }>();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#text = latin1(bytes);
  }

  file(): PDFContext {
    this.#expect(fileSignatures.pdf);
    // Skips two comment lines: the version and the binary marker.
    this.#skipLine();
    this.#skipLine();
    while (this.#isDigitNext()) {
      const ref = referenceOf(this.#integer(), this.#integer());
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
    const [Root, Info, ID] = ['Root', 'Info', 'ID'].map((key) => trailer.get(pdfName(key)));
    const isPlain = ['Encrypt', 'Prev', 'XRefStm'].every((key) => !trailer.get(pdfName(key)));
    if (!isPlain || !(this.#context.lookup(Root) instanceof PDFCatalog)) throw new UnsupportedPdf();
    Object.assign(this.#context.trailerInfo, { Root, Info, ID });
  }

  #indirectObject(): PDFObject {
    const object = this.#object();
    this.#skipSpace();
    if (!(object instanceof PDFDict) || !this.#text.startsWith('stream', this.#at)) return object;
    const length = object.get(pdfName('Length'));
    if (!(length instanceof PDFNumber)) throw new UnsupportedPdf();
    this.#skipLine();
    const start = this.#at;
    this.#at += length.asNumber();
    const contents = this.#bytes.subarray(start, this.#at);
    this.#expect('endstream');
    return PDFRawStream.of(object, contents);
  }

  #object(): PDFObject {
    this.#skipSpace();
    const first = this.#byte(0);
    if (isDigit(first)) return this.#number();
    if (first === SLASH) return this.#name();
    if (first === OPEN_ARRAY) return this.#array();
    if (first === LESS && this.#byte(1) === LESS) return this.#dict();
    const token = this.#token();
    if (first === LESS) return PDFHexString.of(token.slice(1, -1));
    if (first === OPEN_STRING) return PDFString.of(token.slice(1, -1));
    if (token === 'true') return PDFBool.True;
    if (token === 'false') return PDFBool.False;
    if (token === 'null') return PDFNull;
    return numberObject(numberOf(token));
  }

  #dict(): PDFDict {
    const map = new Map<PDFName, PDFObject>();
    this.#at += 2;
    for (this.#skipSpace(); this.#byte(0) !== GREATER; this.#skipSpace()) {
      if (this.#byte(0) !== SLASH) throw new UnsupportedPdf();
      map.set(this.#name(), this.#object());
    }
    if (this.#byte(1) !== GREATER) throw new UnsupportedPdf();
    this.#at += 2;
    const type = map.get(pdfName('Type'));
    if (type === pdfName('Catalog')) return PDFCatalog.fromMapWithContext(map, this.#context);
    if (type === pdfName('Pages')) return PDFPageTree.fromMapWithContext(map, this.#context);
    if (type === pdfName('Page')) return PDFPageLeaf.fromMapWithContext(map, this.#context);
    return PDFDict.fromMapWithContext(map, this.#context);
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context);
    this.#at += 1;
    for (this.#skipSpace(); this.#byte(0) !== CLOSE_ARRAY; this.#skipSpace()) {
      array.push(this.#object());
    }
    this.#at += 1;
    return array;
  }

  /** Caches names, because the library decodes every name it creates. */
  #name(): PDFName {
    const start = this.#at + 1;
    let at = start;
    let hash = 0;
    for (let byte = this.#bytes[at]; isRegular(byte ?? SLASH); byte = this.#bytes[++at]) {
      hash = Math.imul(hash, 31) + (byte ?? 0);
    }
    this.#at = at;
    const known = this.#knownNames.get(hash);
    if (known?.written.length === at - start && this.#text.startsWith(known.written, start)) {
      return known.name;
    }
    const written = this.#text.slice(start, at);
    if (written.includes('#')) throw new UnsupportedPdf();
    const name = PDFName.of(written);
    this.#knownNames.set(hash, { written, name });
    return name;
  }

  /** A number, or a reference like `12 0 R`. */
  #number(): PDFObject {
    const start = this.#at;
    const value = this.#digits();
    if (isRegular(this.#byte(0)) || this.#at - start > mostDigits) {
      this.#at = start;
      return numberObject(numberOf(this.#token()));
    }
    return this.#referenceTo(value) ?? numberObject(value);
  }

  #digits(): number {
    let value = 0;
    for (let byte = this.#byte(0); isDigit(byte); byte = this.#byte(0)) {
      value = value * 10 + byte - ZERO;
      this.#at += 1;
    }
    return value;
  }

  /** The rest of a reference like `12 0 R`. Returns `undefined` and reads nothing if `number` is a plain number. */
  #referenceTo(number: number): PDFRef | undefined {
    const start = this.#at;
    if (this.#isDigitNext()) {
      const generation = this.#digits();
      this.#skipSpace();
      if (this.#byte(0) === LETTER_R && !isRegular(this.#byte(1))) {
        this.#at += 1;
        return referenceOf(number, generation);
      }
    }
    this.#at = start;
    return undefined;
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
    return isDigit(this.#byte(0));
  }

  /** A byte at or behind the current one; NUL, which is white space, after the end. */
  #byte(ahead: number): number {
    return this.#bytes[this.#at + ahead] ?? 0;
  }

  #expect(word: string): void {
    this.#skipSpace();
    if (!this.#text.startsWith(word, this.#at)) throw new UnsupportedPdf();
    this.#at += word.length;
  }

  #skipSpace(): void {
    this.#at = endOfSpace(this.#bytes, this.#at);
  }

  #skipLine(): void {
    this.#at = this.#text.indexOf('\n', this.#at) + 1;
    if (this.#at === 0) throw new UnsupportedPdf();
  }
}
