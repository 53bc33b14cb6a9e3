import { capitalized } from './format-text.ts';

const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** "Müller" as "Mueller". */
export const withDigraphs = (text: string): string =>
  text.replace(/[äöüåø]/gi, (letter) => {
    const pair = digraphs[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? pair : capitalized(pair);
  });
