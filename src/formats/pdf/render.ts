import { renderHtml } from '../html/render.ts';
import type { FormatRenderer, RenderJob } from '../registry.ts';
import type { PdfFacts } from './finish/facts.ts';
import { finishPdf } from './finish/finish.ts';

/** The theme's HTML, printed by Chromium, then finished: accessible, archival, reproducible. */
export const renderPdf: FormatRenderer = async (job) => {
  const { view, theme, options, browser, signal } = job;
  const html = await renderHtml(view, theme, options);
  const printed = await browser.withPage(async (page) => {
    await page.load(html);
    return page.print();
  }, signal);
  return finishPdf(printed, factsOf(job));
};

const factsOf = ({ view, date, source }: RenderJob): PdfFacts => {
  const { name, label } = view.header;
  return {
    title: view.title,
    ...(name !== undefined && { author: name }),
    ...(label !== undefined && { subject: label }),
    keywords: view.keywords,
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
