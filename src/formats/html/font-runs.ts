import { cjkLanguages, type CjkLanguage } from '../../fonts/families.ts';
import type { FontRun } from '../../fonts/select-fonts.ts';
import { codePointOf } from '../../text/unicode.ts';
import type { Tokens } from '../../theme/manifest.ts';
import { clusterPattern, hasClusters } from './combining-marks.ts';
import { scanHtml } from './scan-html.ts';

const headings = /^h[1-6]$/;
/** Weight of `strong` and `b`, as `base.css` sets it. */
const strongWeight = 600;

interface OpenRun extends FontRun {
  readonly codePoints: Set<number>;
  readonly clusters: Set<string>;
}

type FontUse = 'text' | 'heading' | 'name' | 'strong';

/**
 * Finds the characters that an HTML body needs in each face. Only elements set the face: headings, `strong` and `b`
 * are bold, `em` is italic. ASCII is not collected, because every face in use includes it.
 * @param html content of the body, without style and script elements
 * @param isPlain whether it is known that the body is plain Latin
 */
export const findFontRuns = (html: string, tokens: Tokens, isPlain = false): FontRun[] => {
  const runs = new Map<string, OpenRun>();
  const open: string[] = [];
  const anyClusters = !isPlain && hasClusters(html);
  let language: CjkLanguage | undefined;

  const add = (use: FontUse, isItalic: boolean, text: string): void => {
    const key = `${use} ${isItalic} ${language}`;
    const run = runs.get(key) ?? newRun(use, isItalic, language, tokens);
    runs.set(key, run);
    for (const character of text.match(beyondAscii) ?? noCharacters) {
      run.codePoints.add(codePointOf(character));
    }
    if (!anyClusters) return;
    for (const [cluster] of text.matchAll(clusterPattern)) run.clusters.add(cluster);
  };

  add('text', false, '');
  scanHtml(html, {
    text(from, to) {
      const text = html.slice(from, to);
      if (text.trim() === '') return;
      const heading = open.find((name) => headings.test(name));
      const isItalic = open.includes('em');
      const isStrong = open.includes('strong') || open.includes('b');
      if (heading) {
        add('heading', isItalic, text);
        if (heading === 'h1') add('name', isItalic, text);
      }
      // Headings also need the regular weight: for subtitles, and for the name at the bottom of pages.
      if (isStrong) add('strong', isItalic, text);
      else add('text', isItalic, text);
    },
    tag(name, isEnd, from, to) {
      if (isEnd) {
        open.splice(open.lastIndexOf(name), 1);
        if (name === 'span') language = undefined;
      } else if (!isVoid(name)) {
        open.push(name);
        if (name !== 'span') return;
        const attributes = html.slice(from, to);
        language = cjkLanguages.find((each) => attributes.startsWith(` lang="${each}"`));
      }
    },
  });
  return [...runs.values()];
};

const newRun = (
  use: FontUse,
  isItalic: boolean,
  language: CjkLanguage | undefined,
  tokens: Tokens,
): OpenRun => ({
  family: use === 'heading' || use === 'name' ? tokens.font.heading : tokens.font.body,
  weight: weightOf(use, tokens),
  isItalic,
  ...(language !== undefined && { language }),
  codePoints: new Set<number>([0x20]),
  clusters: new Set<string>(),
});

const weightOf = (use: FontUse, { weight }: Tokens): number => {
  switch (use) {
    case 'text':
      return 400;
    case 'strong':
      return strongWeight;
    case 'heading':
      return weight.heading;
    case 'name':
      return weight.name;
  }
};

const isVoid = (tag: string): boolean => tag === 'br' || tag === 'wbr' || tag === 'img';

const beyondAscii = /[^\u0000-\u007F]/gu;
const noCharacters: readonly string[] = [];
