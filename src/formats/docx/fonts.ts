import type { ResumeView } from '../../view/model.ts';
import { stretchesOf, type Stretch } from './scripts.ts';

/** What Word may use where the named font is not installed, most readers' case. */
export interface FontFallback {
  /** A font of like colour and width that Office installs (w:altName). */
  readonly alternative: string;
  readonly panose: string;
  readonly family: 'roman' | 'swiss';
}

// PANOSE of the fonts' own OS/2 tables.
const known: Readonly<Record<string, FontFallback>> = {
  'Source Serif 4': { alternative: 'Cambria', panose: '02040603050405020204', family: 'roman' },
  'Source Sans 3': { alternative: 'Calibri', panose: '020B0503030403020204', family: 'swiss' },
  'Open Sans': { alternative: 'Segoe UI', panose: '020B0606030504020204', family: 'swiss' },
};

const serifNames = /Serif|Garamond|Georgia|Times|Cambria|Palatino|Baskerville|Roman|Slab|Tinos/;

/** The fallback of a family a theme names; of one not known by name, a plain one of its kind. */
export const fallbackOf = (family: string): FontFallback =>
  known[family] ??
  (serifNames.test(family) && !family.includes('Sans Serif')
    ? { alternative: 'Cambria', panose: '02040503050406030204', family: 'roman' }
    : { alternative: 'Calibri', panose: '020F0502020204030204', family: 'swiss' });

interface ScriptSetting {
  /** A font of the script that Office installs on Windows and macOS. */
  readonly font: string;
  /** Culture Word proofs the script in when the document's own language is another. */
  readonly language: string;
}

const scriptSettings: Readonly<Record<string, ScriptSetting>> = {
  Jpan: { font: 'Yu Gothic', language: 'ja-JP' },
  Kore: { font: 'Malgun Gothic', language: 'ko-KR' },
  Hani: { font: 'Microsoft YaHei', language: 'zh-CN' },
  Hant: { font: 'Microsoft JhengHei', language: 'zh-TW' },
  Hebr: { font: 'Arial', language: 'he-IL' },
  Arab: { font: 'Arial', language: 'ar-SA' },
  Syrc: { font: 'Segoe UI Historic', language: 'syr-SY' },
  Thaa: { font: 'MV Boli', language: 'dv-MV' },
  Deva: { font: 'Nirmala UI', language: 'hi-IN' },
  Beng: { font: 'Nirmala UI', language: 'bn-IN' },
  Guru: { font: 'Nirmala UI', language: 'pa-IN' },
  Gujr: { font: 'Nirmala UI', language: 'gu-IN' },
  Taml: { font: 'Nirmala UI', language: 'ta-IN' },
  Telu: { font: 'Nirmala UI', language: 'te-IN' },
  Knda: { font: 'Nirmala UI', language: 'kn-IN' },
  Mlym: { font: 'Nirmala UI', language: 'ml-IN' },
  Sinh: { font: 'Nirmala UI', language: 'si-LK' },
  Thai: { font: 'Leelawadee UI', language: 'th-TH' },
  Laoo: { font: 'Leelawadee UI', language: 'lo-LA' },
  Khmr: { font: 'Leelawadee UI', language: 'km-KH' },
  Mymr: { font: 'Myanmar Text', language: 'my-MM' },
};

/** Chinese in traditional characters is one script with simplified for Unicode, another for Word's fonts. */
const scriptNames: Readonly<Record<string, string>> = { Hans: 'Hani' };

/** A tag as Word names cultures: language and region, script only where the tag itself gives one ("sr-Latn-RS"). */
export const wordLanguage = (tag: string): string => {
  const given = new Intl.Locale(tag);
  const { language, region } = given.maximize();
  // Word names Chinese by place alone: zh-TW, not zh-Hant-TW.
  const named = language === 'zh' ? undefined : given.script;
  return [language, named, region].filter((part) => part !== undefined).join('-');
};

/** Fonts and languages of one document beyond the theme's: what `docDefaults` says, and what single runs must. */
export interface DocumentScripts {
  /** Language of everything not marked otherwise. */
  readonly language: string;
  /** Of the document's own script, where that is neither Latin nor set like it. */
  readonly own?: ScriptSetting;
  readonly eastAsian?: ScriptSetting;
  readonly complex?: ScriptSetting;
  /** Font and language a stretch needs where the defaults would be wrong. */
  readonly settingOf: (stretch: Stretch) => ScriptSetting | undefined;
  /** All fonts of scripts the text uses. */
  readonly fonts: readonly string[];
}

/** Every string of a view, wherever it stands. */
const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.startsWith('data:') ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
};

const own = (tag: string): { script: string; setting: ScriptSetting } | undefined => {
  const { script = '' } = new Intl.Locale(tag).maximize();
  const name = scriptNames[script] ?? script;
  const setting = scriptSettings[name];
  return setting && { script: name, setting: { ...setting, language: wordLanguage(tag) } };
};

/** Looks through the text once: the document's own script leads, then the first one met. */
export const scriptsOf = (view: ResumeView): DocumentScripts => {
  const ofDocument = own(view.language);
  // Han in a document in Chinese, Japanese or Korean is the Han of that language.
  const isHanOfDocument = ['Jpan', 'Kore', 'Hani', 'Hant'].includes(ofDocument?.script ?? '');
  const choose = ({ script }: Stretch): ScriptSetting | undefined => {
    if (script === undefined) return undefined;
    const isOwn = script === ofDocument?.script || (script === 'Hani' && isHanOfDocument);
    return isOwn ? ofDocument?.setting : scriptSettings[script];
  };
  const stretches = stringsOf(view).flatMap((text) => stretchesOf(text, view.direction));
  const first = (family: Stretch['family']): ScriptSetting | undefined =>
    stretches
      .filter((stretch) => stretch.family === family)
      .map(choose)
      .find((setting) => setting !== undefined);
  const eastAsian = isHanOfDocument ? ofDocument?.setting : first('eastAsian');
  const complex = isHanOfDocument ? first('complex') : (ofDocument?.setting ?? first('complex'));
  const used = [eastAsian, complex, ...stretches.map(choose)].filter((one) => one !== undefined);
  return {
    language: wordLanguage(view.language),
    ...(ofDocument && { own: ofDocument.setting }),
    ...(eastAsian && { eastAsian }),
    ...(complex && { complex }),
    settingOf: (stretch) => {
      const setting = choose(stretch);
      return setting === eastAsian || setting === complex ? undefined : setting;
    },
    fonts: [...new Set(used.map(({ font }) => font))],
  };
};
