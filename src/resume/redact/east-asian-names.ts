import { isEastAsian } from '../../text/unicode.ts';
import { fold } from './fold.ts';
import type { NameParts } from './name-parts.ts';
import { oneOf } from './pattern-parts.ts';

/** Titles behind a family name. */
const titles =
  '씨 님 군 양 선생 교수 박사 대표 과장 부장 팀장 사원 先生 女士 小姐 老师 教授 博士 经理 主任 同学 太太 さん 様 氏 ちゃん'
    .split(' ')
    .map((title) => fold(title).text);

/** A family name with a title, "최씨" and "王先生", and the first consonants of a Korean name: "ㅊㅇㅅ". */
export const familyNamesWithTitles = (names: readonly NameParts[]): string[] => {
  const words = names.flatMap(({ ordered }) => ordered.slice(0, 1)).filter(isEastAsian);
  const families = [...new Set(words.map(familyOf))];
  const consonants = words.map(consonantsOf).filter((row) => row.length > 1);
  return [
    ...(families.length === 0 ? [] : [`(?<!\\p{L})${oneOf(families)} ?${oneOf(titles)}`]),
    ...[...new Set(consonants)].map((row) => `(?<!\\p{L})${row}(?!\\p{L})`),
  ];
};

/** The family name of a name in one word: its first character, or the first two of four. */
const familyOf = (word: string): string => {
  const characters = Array.from(word.normalize('NFC'));
  return fold(characters.slice(0, characters.length > 3 ? 2 : 1).join('')).text;
};

const consonantsOf = (word: string): string =>
  Array.from(word.normalize('NFD').matchAll(/[\u1100-\u1112](?=[\u1161-\u1175])/g), String).join(
    '',
  );
