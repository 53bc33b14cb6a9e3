const picture = String.raw`(?![©®™])\p{Extended_Pictographic}[\p{Emoji_Modifier}\u{FE0F}\u{200D}\p{Extended_Pictographic}]*`;
const pictureAndBlank = new RegExp(String.raw`^${picture}\s+\S`, 'u');
const leading = new RegExp(String.raw`^(?:${picture}\s*)+(?=\S)`, 'u');

/** Whether a text begins with a picture and a blank, as lists of pictures do. */
export const beginsWithPicture = (text: string): boolean => pictureAndBlank.test(text);

/** A text without the pictures before it: "📧 ada@example.org". */
export const withoutPicture = (text: string): string => text.replace(leading, '');

/** Bullets of the fonts Symbol and Wingdings, which programs write with letters of their own. */
const symbolBullets = /[\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06C\uF06E\uF0A8]/g;

/** A text with the bullets of symbol fonts as "•". */
export const withUsualBullets = (text: string): string => text.replace(symbolBullets, '•');
