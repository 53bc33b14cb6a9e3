import { renderHtml } from '../html/render.ts';
import type { DocumentRenderer, RenderJob } from '../registry.ts';
import type { PdfFacts } from './finish/facts.ts';
import { printFitted } from './fit.ts';
import { headingsOf } from './headings.ts';

/** View + theme → PDF: renders HTML, prints it with Chromium, and finishes it as PDF/UA-1 and PDF/A-3a. */
export const renderPdf: DocumentRenderer = async (job) => {
  const { view, theme, options } = job;
  const html = await renderHtml(view, theme, options);
  // Loads the module while Chromium prints, because the first import takes as long as the print.
  const finishing = import('./finish/finish.ts');
  finishing.catch(() => undefined);
  const { bytes, report } = await printFitted(html, job);
  const { finishPdf } = await finishing;
  return { bytes: await finishPdf(bytes, factsOf(job)), ...(report && { fit: report }) };
};

const factsOf = ({ view, date, source }: RenderJob): PdfFacts => {
  const { name, label } = view.header;
  return {
    title: view.title,
    ...(name !== undefined && { author: name }),
    ...(label !== undefined && { subject: label }),
    keywords: view.keywords,
    headings: headingsOf(view),
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
