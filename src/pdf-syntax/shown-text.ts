import { latin1, operatorCode, scanOperators } from './scan.ts';

/** A marked-content sequence that says what its glyphs mean together. */
export interface ActualText {
  readonly text: string;
}

/** The strings of one showing operator. */
export interface ShownText {
  /** Name of the font among the resources. */
  readonly font: string;
  /** The strings, joined: glyph codes, one or two bytes each as the font has it. */
  readonly codes: Uint8Array;
  /** Text rendering mode; 3 shows nothing. */
  readonly mode: number;
  /** The same object for all glyphs of one sequence. */
  readonly actualText?: ActualText;
}

/** Every string a content stream shows, in order. */
export const readShownText = (content: Uint8Array): ShownText[] => {
  const shown: ShownText[] = [];
  let state = { font: '', mode: 0 };
  const saved: (typeof state)[] = [];
  const marks: (ActualText | undefined)[] = [];
  scanOperators(content, (operator, operandsStart, start) => {
    const step = steps.get(operator);
    if (step === undefined) return true;
    const operands = latin1(content, operandsStart, start);
    switch (step) {
      case 'save':
        saved.push(state);
        return true;
      case 'restore':
        state = saved.pop() ?? state;
        return true;
      case 'font':
        state = { ...state, font: /\/(\S+)/.exec(operands)?.[1] ?? '' };
        return true;
      case 'mode':
        state = { ...state, mode: Number(operands) };
        return true;
      case 'begin':
        marks.push(readActualText(operands) ?? marks.at(-1));
        return true;
      case 'end':
        marks.pop();
        return true;
      case 'show': {
        const actualText = marks.at(-1);
        const codes = Buffer.concat(stringsOf(operands));
        shown.push({ ...state, codes, ...(actualText && { actualText }) });
        return true;
      }
    }
  });
  return shown;
};

/** The glyph codes of a string in a font with two bytes per code, as Identity-H has it. */
export const twoByteCodes = (codes: Uint8Array): number[] =>
  Array.from({ length: codes.length >> 1 }, (_, at) => {
    const high = codes[2 * at] ?? 0;
    return high * 256 + (codes[2 * at + 1] ?? 0);
  });

const stepNames = {
  save: ['q'],
  restore: ['Q'],
  font: ['Tf'],
  mode: ['Tr'],
  begin: ['BMC', 'BDC'],
  end: ['EMC'],
  show: ['Tj', 'TJ', "'", '"'],
} as const;
type Step = keyof typeof stepNames;

const steps: ReadonlyMap<number, Step> = new Map(
  Object.entries(stepNames).flatMap(([step, names]) =>
    // The keys of the literal above are its steps: Object.entries widens them to string.
    names.map((name): [number, Step] => [operatorCode(name), step as Step]),
  ),
);

const stringPattern = /<([0-9A-Fa-f\s]*)>|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)/g;

const stringsOf = (operands: string): Uint8Array[] =>
  Array.from(operands.matchAll(stringPattern), ([, hex, literal]) =>
    hex === undefined ? unescape(literal ?? '') : Buffer.from(hex.replace(/\s/g, ''), 'hex'),
  );

/** ISO 32000-1, 7.3.4.2. */
const unescape = (literal: string): Uint8Array =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|(\r\n|[^]))/g, (_, octal?: string, char?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 255);
      return escapes.get(char ?? '') ?? char ?? '';
    }),
    'latin1',
  );

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['\n', ''],
  ['\r', ''],
  ['\r\n', ''],
]);

const readActualText = (operands: string): ActualText | undefined => {
  const [, value] = /\/ActualText\s*([<(].*)$/s.exec(operands) ?? [];
  if (value === undefined) return undefined;
  const bytes = Buffer.from(stringsOf(value)[0] ?? []);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return {
    text: isUtf16 ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1'),
  };
};
