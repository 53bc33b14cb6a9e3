import type { ResumeView } from '../../view/model.ts';
import { separators } from '../../view/separators.ts';

/** The texts of all headings of a view, in document order. */
export const headingsOf = ({ header, sections }: ResumeView): string[] => [
  header.name ?? header.label ?? '',
  ...sections.flatMap((section) => [
    section.title,
    ...(section.kind === 'entries' ? section.entries : []).flatMap(({ title, subtitle, roles }) => [
      subtitle === undefined ? title.text : title.text + separators.subtitle + subtitle,
      ...roles.map((role) => role.title),
    ]),
  ]),
];
