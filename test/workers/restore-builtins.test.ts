import { keepNativeFunctions } from '../../src/workers/restore-builtins.ts';

const functions = () => [
  Array.prototype.push,
  JSON.parse,
  JSON.stringify,
  Reflect.get(Function.prototype, 'toString'),
];

describe('keepNativeFunctions', () => {
  it('brings back the functions that pdf.js replaces', async () => {
    const before = functions();
    const bringBack = keepNativeFunctions();
    await import('pdfjs-dist/legacy/build/pdf.mjs');
    bringBack();
    expect(functions().every((each, at) => each === before[at])).toBe(true);
  });

  it('brings back a function that was replaced', () => {
    const { stringify } = JSON;
    const bringBack = keepNativeFunctions();
    JSON.stringify = () => '';
    bringBack();
    expect(JSON.stringify).toBe(stringify);
  });
});
