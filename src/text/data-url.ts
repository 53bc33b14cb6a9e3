/** Data in the address of a picture or file: "data:image/png;base64,iVBOR…". */
const dataUrl = /data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*,[\w+/=%.~-]*/gi;

/** Replaces data in a text. The data of a picture may hold its place, time and camera, and is not a text to read. */
export const replaceDataUrls = (text: string, replacement: string): string =>
  text.includes(':') ? text.replace(dataUrl, replacement) : text;

const beginning = /^\s*data:(?:[\w.+-]+\/[\w.+-]+)?(?:;[\w=.+-]+)*,/i;

/** Whether a text is such an address, not a text that begins with the word: "Data: SQL and R". */
export const isDataUrl = (text: string): boolean => beginning.test(text);

const inBase64 = /^\s*data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*;base64,[\w+/=%-]*\s*$/i;

/** Whether a text is such an address and nothing else, in which no words can be read. */
export const isBase64Url = (text: string): boolean => inBase64.test(text);
