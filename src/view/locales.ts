import { readFile } from 'node:fs/promises';
import { packageRoot } from '../package-root.ts';
import { createPromiseCache } from '../promise-cache.ts';
import type { Labels } from './labels.ts';

/** BCP 47 tags of the languages with labels. Each has one file `locales/<tag>.json`. */
export const localeTags = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pt-BR',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'is',
  'pl',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'sr-Latn',
  'hu',
  'ro',
  'bg',
  'el',
  'tr',
  'ru',
  'uk',
  'et',
  'lv',
  'lt',
  'ca',
  'gl',
  'ja',
  'ko',
  'zh',
  'zh-Hant',
  'he',
  'ar',
  'fa',
  'ur',
  'hi',
  'th',
  'vi',
  'id',
  'ms',
] as const;
export type LocaleTag = (typeof localeTags)[number];

const tags: ReadonlySet<string> = new Set(localeTags);

export const isLocaleTag = (tag: string): tag is LocaleTag => tags.has(tag);

const remember = createPromiseCache<LocaleTag, Labels>(localeTags.length);

/** Reads only the file of this language, once per process. A test checks all files against `Labels`. */
export const loadLabels = (tag: LocaleTag): Promise<Labels> =>
  remember(tag, async () => {
    const file = new URL(`locales/${tag}.json`, packageRoot);
    return JSON.parse(await readFile(file, 'utf8')) as Labels;
  });
