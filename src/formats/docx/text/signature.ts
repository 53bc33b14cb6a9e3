import type { Section, Signature } from '../../../view/model.ts';
import { signature } from '../styles/paragraph-styles.ts';
import { twips } from '../styles/units.ts';
import { keepLastWithNext, textLine } from './lines.ts';
import { sectionParagraphs } from './sections.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';

/** The line to sign on, without place and date before it: it has the room itself. */
const withRoom = { spacing: { before: twips(signature.room) } };

/** Place and date, and the name under the line to sign on. Without a name, place and date are under it. */
const signatureParagraphs = (
  context: DocxContext,
  { placeAndDate, name }: Signature,
): readonly ParagraphSpec[] => {
  const last = name ?? placeAndDate;
  const first = name === undefined ? undefined : placeAndDate;
  return [
    ...textLine(context, 'SignatureDate', first),
    ...textLine(context, 'Signature', last).map((line) => ({
      ...line,
      ...(first === undefined && withRoom),
    })),
  ];
};

/** The lines of sections, and of the signature after them, which is not alone on a page. */
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
