/** Data in the address of a picture or file: "data:image/png;base64,iVBOR…". */
const dataUrl = /data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*,[\w+/=%.~-]*/gi;

/** Replaces data in a text. Pictures may hold places, times and cameras, and nobody reads them as text. */
export const replaceDataUrls = (text: string, replacement: string): string =>
  text.includes(':') ? text.replace(dataUrl, replacement) : text;
