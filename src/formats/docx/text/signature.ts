import type { Section, Signature } from '../../../view/model.ts';
import { signature } from '../styles/paragraph-styles.ts';
import { twips } from '../styles/units.ts';
import { sectionParagraphs } from './sections.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';

/** The line to sign on, without place and date before it: it has the room itself. */
const withRoom = { spacing: { before: twips(signature.room) } };

/** Place and date, and the name under the line to sign on. Without a name, place and date are under it. */
const signatureParagraphs = (
  context: DocxContext,
  { placeAndDate, name }: Signature,
): readonly ParagraphSpec[] => {
  const last = name ?? placeAndDate;
  const first = name === undefined ? undefined : placeAndDate;
  const lines: (ParagraphSpec | undefined)[] = [
    first === undefined
      ? undefined
      : { style: 'SignatureDate', children: textRuns(context, first) },
    last === undefined
      ? undefined
      : {
          style: 'Signature',
          children: textRuns(context, last),
          ...(first === undefined && withRoom),
        },
  ];
  return lines.filter((line) => line !== undefined);
};

/** Keeps the last line on the page of the next one, so that the signature is not alone on a page. */
const keepLastWithNext = (lines: readonly ParagraphSpec[]): readonly ParagraphSpec[] =>
  lines.map((line, index) => (index === lines.length - 1 ? { ...line, keepNext: true } : line));

/** The lines of sections, and of the signature after them. */
export const signedParagraphs = (
  context: DocxContext,
  sections: readonly Section[],
  signature: Signature | undefined,
): readonly ParagraphSpec[] => {
  const lines = sections.flatMap((section) => sectionParagraphs(context, section));
  return signature === undefined
    ? lines
    : [...keepLastWithNext(lines), ...signatureParagraphs(context, signature)];
};
