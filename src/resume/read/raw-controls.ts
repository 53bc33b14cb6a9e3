// Noncharacters of Unicode stand for the control characters, so that all offsets stay the same.
const firstStandIn = 0xfdd0;
const controls = '\n\r\t';
const standIns = /[\uFDD0-\uFDD2]/g;

const standInOf = (control: string): string =>
  String.fromCharCode(firstStandIn + controls.indexOf(control));

const controlOf = (standIn: string): string =>
  controls.charAt(standIn.charCodeAt(0) - firstStandIn);

/** A string of JSON, a comment, or a part between them. */
const part = /"[^"\\]*(?:\\[^][^"\\]*)*"?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|[^"/]+|\//g;

/**
 * The text of JSON with stand-ins for raw line breaks and tabs inside strings, which JSON does not
 * allow; `undefined` if there are none.
 */
export const replaceRawControls = (text: string): string | undefined => {
  if (text.search(standIns) >= 0) return undefined;
  const replaced = text.replace(part, (found) =>
    found.startsWith('"') ? found.replace(/[\n\r\t]/g, standInOf) : found,
  );
  return replaced === text ? undefined : replaced;
};

/** A parsed string with its line breaks and tabs; `undefined` if it has no stand-ins. */
export const restoreRawControls = (value: string): string | undefined => {
  const restored = value.replace(standIns, controlOf);
  return restored === value ? undefined : restored;
};
