import type { WantedFace } from '../../../fonts/embeddable-face.ts';
import { codePointsOf } from '../../../text/unicode.ts';
import { styleElement } from './filter-styles.ts';

export interface ThemeFamilies {
  readonly body: string;
  readonly heading: string;
}

/** The traits of the face that a style sets. */
interface Traits {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** In the font of titles. */
  readonly isHeading: boolean;
}

/** The faces of the theme's families that the texts of a document use, and the regular face of each. */
export const usedFaces = (
  styles: string,
  texts: readonly string[],
  families: ThemeFamilies,
): readonly WantedFace[] => {
  const traitsOf = readTraits(styles);
  const faces = new Map<string, WantedFace & { codePoints: Set<number> }>();
  const faceOf = (family: string, isBold: boolean, isItalic: boolean): Set<number> => {
    const key = `${family} ${isBold} ${isItalic}`;
    const face = faces.get(key) ?? { family, isBold, isItalic, codePoints: new Set<number>() };
    faces.set(key, face);
    return face.codePoints;
  };
  faceOf(families.body, false, false);
  for (const xml of texts) {
    let paragraph = plain;
    for (const [, paragraphStyle, run] of xml.matchAll(paragraphOrRun)) {
      if (paragraphStyle !== undefined) paragraph = traitsOf(paragraphStyle);
      if (run === undefined) continue;
      const style = traitsOf(/<w:rStyle w:val="([^"]*)"/.exec(run)?.[1]);
      const family = paragraph.isHeading ? families.heading : families.body;
      faceOf(family, false, false);
      const isBold = paragraph.isBold || style.isBold || run.includes('<w:b/>');
      const isItalic = paragraph.isItalic || style.isItalic || run.includes('<w:i/>');
      const codePoints = faceOf(family, isBold, isItalic);
      for (const [, text = ''] of run.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)) {
        for (const codePoint of codePointsOf(text)) codePoints.add(codePoint);
      }
    }
  }
  return [...faces.values()];
};

const paragraphOrRun = /<w:pStyle w:val="([^"]*)"|<w:r>(.*?)<\/w:r>/gs;

const plain: Traits = { isBold: false, isItalic: false, isHeading: false };

/** The traits of each style of word/styles.xml, with those of the styles below it. */
const readTraits = (styles: string): ((id: string | undefined) => Traits) => {
  const traits = new Map<string, Traits>();
  for (const [xml, id = ''] of styles.matchAll(styleElement)) {
    const below = traits.get(/<w:basedOn w:val="(\w+)"/.exec(xml)?.[1] ?? '') ?? plain;
    traits.set(id, {
      isBold: below.isBold || xml.includes('<w:b/>'),
      isItalic: below.isItalic || xml.includes('<w:i/>'),
      isHeading: below.isHeading || xml.includes('w:asciiTheme="majorHAnsi"'),
    });
  }
  return (id) => traits.get(id ?? '') ?? plain;
};
