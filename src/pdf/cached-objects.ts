import { PDFNumber, PDFRef } from '@cantoo/pdf-lib';

/** The library formats a number when its object is made, so frequent numbers are made once. */
const integers: PDFNumber[] = [];
export const numberObject = (value: number): PDFNumber => {
  if (!Number.isInteger(value) || value < 0 || value >= 4096) return PDFNumber.of(value);
  return (integers[value] ??= PDFNumber.of(value));
};

/** References, made once: the library makes a text for each that it looks up, and never forgets one. */
const references: PDFRef[] = [];
export const referenceOf = (number: number, generation: number): PDFRef =>
  generation === 0 && number < 65_536
    ? (references[number] ??= PDFRef.of(number))
    : PDFRef.of(number, generation);
