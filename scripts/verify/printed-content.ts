import { expectedContent } from '../../src/check/expected-content.ts';
import type { DocumentOrder } from '../../src/view/document-order.ts';
import type { Entry, ResumeView } from '../../src/view/model.ts';
import type { PrintedContent } from './reader-scores.ts';

/** What a document of this view prints, in the order of its theme. */
export const printedContent = (view: ResumeView, order: DocumentOrder): PrintedContent => {
  const { flows } = expectedContent(view, order);
  const texts = flows.flat();
  const isNumbered = (index: number): boolean => texts[index - 1]?.role === 'marker';
  const items = (wanted: boolean): string[] =>
    texts.flatMap(({ role, text }, index) =>
      role === 'bullet' && isNumbered(index) === wanted ? [text] : [],
    );
  return {
    columns: flows.map((flow) =>
      flow.filter(({ role }) => role !== 'marker').map(({ text }) => text),
    ),
    jobs: view.sections.flatMap((section) =>
      section.id === 'work' && section.kind === 'entries' ? section.entries.flatMap(jobsOf) : [],
    ),
    bullets: items(false),
    numbered: items(true),
  };
};

/** Employer, title and period; of several roles at one employer only title and period of each. */
const jobsOf = ({ title, subtitle, period, roles }: Entry): string[][] =>
  (roles.length > 0
    ? roles.map((role) => [role.title, role.period])
    : [[title.text, subtitle, period]]
  )
    .map((job) => job.filter((text) => text !== undefined && text !== '') as string[]) // filtered
    .filter((job) => job.length > 1);
