/** The end of a period that lasts. A job without an end lasts; other entries say so by this word. */
export const presentWord = 'present';
