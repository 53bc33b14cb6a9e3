import type { Signature } from '../../../view/model.ts';
import { textRuns, type DocxContext, type ParagraphSpec } from '../context.ts';

/** Place and date, room to sign, and the name under a line. Without a name the line is under place and date. */
export const signatureParagraphs = (
  context: DocxContext,
  { placeAndDate, name }: Signature,
): readonly ParagraphSpec[] => [
  ...(placeAndDate === undefined
    ? []
    : [
        {
          style: name === undefined ? 'Signature' : 'SignatureDate',
          children: textRuns(context, placeAndDate),
        } as const,
      ]),
  ...(name === undefined
    ? []
    : [{ style: 'Signature', children: textRuns(context, name) } as const]),
];
