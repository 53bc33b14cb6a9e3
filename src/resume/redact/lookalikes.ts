/**
 * Letters of other scripts that a reader takes for Latin ones, each above the one it is taken for:
 * those of Unicode's confusables (UTS #39) in Cyrillic, Greek and Armenian, small letters beside
 * their capitals, and the small capitals that are used as ornament.
 */
const rows: readonly (readonly [taken: string, latin: string])[] = [
  ['АВЕЅІЈКМНОРСТУХԚԜҮЗ', 'ABESIJKMHOPCTYXQWYZ'],
  ['авеѕіјкмнорстухԛԝһԁӏгпиѵү', 'abesijkmhopctyxqwhdlrnuvy'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ', 'ABEZHIKMNOPTYXCM'],
  ['αβεζηικμνορτυχϲωγϳσδ', 'abeznikuvoptuxcwyjod'],
  ['ՏՕՍհոսօցզ', 'SOUhnuogq'],
  ['ɑɡɩʏᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡᴢ', 'agiyabcdefghijklmnopqrstuvwz'],
];

const latinOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([taken, latin]) =>
    Array.from(taken, (letter, at): [string, string] => [letter, latin.charAt(at)]),
  ),
);

/** A text with look-alike letters replaced by Latin ones. Keeps the length. */
export const asItLooks = (text: string): string =>
  text.replace(/[^\u0000-\u024F]/g, (letter) => latinOf.get(letter) ?? letter);
