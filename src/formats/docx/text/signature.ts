import type { Signature } from '../../../view/model.ts';
import { signature } from '../styles/paragraph-styles.ts';
import { twips } from '../styles/units.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';

/** The line to sign on, without place and date before it: it has the room itself. */
const withRoom = { spacing: { before: twips(signature.room) } };

/** Place and date, and the name under the line to sign on. Without a name, place and date are under it. */
export const signatureParagraphs = (
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
