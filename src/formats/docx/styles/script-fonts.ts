import { textFamilies, type WordFallback } from '../../../fonts/families.ts';
import { isDataUrl } from '../../../text/data-url.ts';
import { stringsIn } from '../../../text/json.ts';
import { joinPresent } from '../../../text/format-text.ts';
import { likelyLocale } from '../../../text/likely-locale.ts';
import type { ResumeView } from '../../../view/model.ts';
import { splitByScript, type ScriptRun } from '../text/script-runs.ts';

const serifNames = /Serif|Garamond|Georgia|Times|Cambria|Palatino|Baskerville|Roman|Slab|Tinos/;

/** The fallback of a font family. An unknown family gets Cambria or Calibri, by its name. */
export const fallbackOf = (family: string): WordFallback =>
  textFamilies.get(family)?.word ??
  (serifNames.test(family) && !family.includes('Sans Serif')
    ? { alternative: 'Cambria', panose: '02040503050406030204', family: 'roman' }
    : { alternative: 'Calibri', panose: '020F0502020204030204', family: 'swiss' });

interface ScriptFont {
  /** A font of the script that Office installs on Windows and macOS. */
  readonly font: string;
  /** Word's proofing language for the script, if the document is in another language. */
  readonly language: string;
}

const scriptFonts: Readonly<Record<string, ScriptFont>> = {
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

/** Simplified Chinese is listed as "Hani". Traditional Chinese keeps its own fonts, although Unicode has one Han script. */
const scriptNames: Readonly<Record<string, string>> = { Hans: 'Hani' };

/** A BCP 47 tag in Word's form: language and region; script only if the tag has one ("sr-Latn-RS"). */
export const wordLanguage = (tag: string): string => {
  const { language, region } = likelyLocale(tag);
  // Word uses only the region for Chinese: zh-TW, not zh-Hant-TW.
  const script = language === 'zh' ? undefined : new Intl.Locale(tag).script;
  return joinPresent([language, script, region], '-');
};

/** Fonts and languages of one document besides those of the theme, for `docDefaults` and for single runs. */
export interface DocumentScripts {
  /** Default language of the document, as Word writes it. */
  readonly language: string;
  /** Font and language of the document's script, if it is in `scriptFonts`. */
  readonly own?: ScriptFont;
  readonly eastAsian?: ScriptFont;
  readonly complex?: ScriptFont;
  /** Font and language of a run, if they differ from the defaults. */
  readonly fontFor: (run: ScriptRun) => ScriptFont | undefined;
  /** All script fonts that the text uses. */
  readonly fonts: readonly string[];
}

const documentScriptFont = (tag: string): { script: string; setting: ScriptFont } | undefined => {
  const { script = '' } = likelyLocale(tag);
  const name = scriptNames[script] ?? script;
  const setting = scriptFonts[name];
  return setting && { script: name, setting: { ...setting, language: wordLanguage(tag) } };
};

/** Selects fonts and languages for the scripts of a view. The script of the document has priority, then the first one in the text. */
export const detectScripts = (view: ResumeView): DocumentScripts => {
  const ofDocument = documentScriptFont(view.language);
  // In a Chinese, Japanese or Korean document, Han characters take the font of that language.
  const isHanOfDocument = ['Jpan', 'Kore', 'Hani', 'Hant'].includes(ofDocument?.script ?? '');
  const fontOf = ({ script }: ScriptRun): ScriptFont | undefined => {
    if (script === undefined) return undefined;
    const isOwn = script === ofDocument?.script || (script === 'Hani' && isHanOfDocument);
    return isOwn ? ofDocument?.setting : scriptFonts[script];
  };
  const texts = stringsIn(view).filter((text) => !isDataUrl(text));
  const runs = texts.flatMap((text) => splitByScript(text, view.direction));
  const first = (family: ScriptRun['family']): ScriptFont | undefined =>
    runs
      .filter((run) => run.family === family)
      .map(fontOf)
      .find((setting) => setting !== undefined);
  const eastAsian = isHanOfDocument ? ofDocument?.setting : first('eastAsian');
  const complex = isHanOfDocument ? first('complex') : (ofDocument?.setting ?? first('complex'));
  const used = [eastAsian, complex, ...runs.map(fontOf)].filter((one) => one !== undefined);
  return {
    language: wordLanguage(view.language),
    ...(ofDocument && { own: ofDocument.setting }),
    ...(eastAsian && { eastAsian }),
    ...(complex && { complex }),
    fontFor: (run) => {
      const setting = fontOf(run);
      return setting === eastAsian || setting === complex ? undefined : setting;
    },
    fonts: [...new Set(used.map(({ font }) => font))],
  };
};
