import type { RenderJob } from '../format.ts';
import { hasFoldMarks } from '../../view/letter-marks.ts';
import { headingsOf } from './headings.ts';
import type { PdfMetadata } from './postprocess/pdf-metadata.ts';

export const pdfMetadataOf = ({ view, theme, date, source, options }: RenderJob): PdfMetadata => {
  const { name, label } = view.header;
  return {
    standard: options.standard,
    // The structure of a foreign document may not meet them.
    ...(theme.npm && { isClaimed: false }),
    ...(hasFoldMarks(view, options) && { hasFoldMarks: true }),
    title: view.title,
    ...(name !== undefined && { author: name }),
    ...(label !== undefined && { subject: label }),
    keywords: view.keywords,
    headings: headingsOf(view, theme.layout),
    language: view.language,
    date,
    ...(source !== undefined && {
      attachment: {
        name: 'resume.json',
        mediaType: 'application/json',
        text: source,
        description: `${view.title} (JSON Resume)`,
      },
    }),
  };
};
