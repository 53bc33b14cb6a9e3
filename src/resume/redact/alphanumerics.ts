/** The letters and digits of a text in lower case, with the offset of each. */
export interface Alphanumerics {
  readonly text: string;
  readonly letters: readonly string[];
  readonly offsets: readonly number[];
}

const alphanumeric = /[\p{L}\p{N}]/u;

/** Compares ASCII characters, which most are, without an expression. */
export const isAlphanumeric = (character: string): boolean =>
  character <= '\u007F'
    ? (character >= 'a' && character <= 'z') ||
      (character >= 'A' && character <= 'Z') ||
      (character >= '0' && character <= '9')
    : alphanumeric.test(character);

export const alphanumericsIn = (text: string): Alphanumerics => {
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!isAlphanumeric(character)) continue;
    letters.push(character.toLowerCase().charAt(0));
    offsets.push(at);
  }
  return { text, letters, offsets };
};

/** Whether a letter directly follows the letter before it. */
export const isJoined = ({ offsets }: Alphanumerics, at: number): boolean =>
  offsets[at - 1] === (offsets[at] ?? 0) - 1;

/** The signs between a letter and the letter before it. */
export const signsBefore = ({ text, offsets }: Alphanumerics, at: number): string =>
  text.slice((offsets[at - 1] ?? 0) + 1, offsets[at]);
