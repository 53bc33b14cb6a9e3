const picture = String.raw`(?![©®™])\p{Extended_Pictographic}[\p{Emoji_Modifier}\u{FE0F}\u{200D}\p{Extended_Pictographic}]*`;
const pictureAndBlank = new RegExp(String.raw`^${picture}\s+\S`, 'u');
const leading = new RegExp(String.raw`^(?:${picture}\s*)+(?=\S)`, 'u');

/** Whether a text begins with a picture and a blank, as lists of pictures do. */
export const beginsWithPicture = (text: string): boolean => pictureAndBlank.test(text);

/** A text without the pictures before it: "📧 ada@example.org". */
export const withoutPicture = (text: string): string => text.replace(leading, '');
