/** Data in the address of a picture or file: "data:image/png;base64,iVBOR…". */
const dataUrl = /data:[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*,[\w+/=%.~-]*/gi;

/** Replaces data in a text. The data of a picture may hold its place, time and camera, and is not a text to read. */
export const replaceDataUrls = (text: string, replacement: string): string =>
  text.includes(':') ? text.replace(dataUrl, replacement) : text;
